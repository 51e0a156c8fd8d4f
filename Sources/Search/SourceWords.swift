import Catalog
import Languages
import Markdown

/// The words of the source text, by which codes are found in all locales.
struct SourceWords {
  /// For each protocol and code the words in small letters with a space between them, each once,
  /// without those that at least a seventh of the protocol's codes have: nobody finds a code by
  /// them.
  let words: [[[UInt8]]]

  /// The words of each page that stands by itself, likewise, but with all of them.
  let articles: [[UInt8]]

  init(of site: Site) {
    let source = site.configuration.sourceLocale
    articles = site.articles.map { CodeWords(of: $0, in: source).rarer(than: .max).first ?? [] }
    words = site.protocols.map { entry in
      CodeWords(of: entry, in: source)
        .rarer(than: max(5, (entry.codes.count + 6) / 7))
    }
  }
}

/// The words of a protocol's codes.
private struct CodeWords {
  /// The words of all codes, with a space after each.
  private var text: [UInt8] = []

  /// For each code, where its words stand in `text`, each once.
  private var codes: [[Range<Int>]] = []

  init(of entry: ProtocolEntry, in locale: LanguageTag) {
    var list = WordList()
    var plain: [UInt8] = []
    for code in entry.codes {
      plain.removeAll(keepingCapacity: true)
      for section in entry.sections {
        PlainText.append(code.texts[locale]?.passages[section]?.html ?? [], to: &plain)
      }
      list.read(plain)
      codes.append(list.words.map { append(list.text[$0]) })
    }
  }

  init(of article: Article, in locale: LanguageTag) {
    var list = WordList()
    var plain: [UInt8] = []
    PlainText.append(article.texts[locale]?.passage?.html ?? [], to: &plain)
    list.read(plain)
    codes = [list.words.map { append(list.text[$0]) }]
  }

  private mutating func append(_ word: ArraySlice<UInt8>) -> Range<Int> {
    let start = text.count
    text += word
    text.append(UInt8(ascii: " "))
    return start..<text.count - 1
  }

  /// For each code, its words that fewer codes than `limit` have, with a space between them.
  func rarer(than limit: Int) -> [[UInt8]] {
    var found = WordSet()
    found.removeAll(textCount: text.count)
    var counts: [Int] = []
    let numbers = text.withUnsafeBufferPointer { text in
      codes.map { words in
        words.map { word in
          let number = found.insert(WordSet.Word(word, of: text), of: text)
          if number == counts.count { counts.append(0) }
          counts[number] += 1
          return number
        }
      }
    }
    return zip(codes, numbers).map { words, numbers in
      var rare: [UInt8] = []
      rare.reserveCapacity(words.reduce(0) { $0 + $1.count + 1 })
      for (word, number) in zip(words, numbers) where counts[number] < limit {
        if !rare.isEmpty { rare.append(UInt8(ascii: " ")) }
        rare += text[word]
      }
      return rare
    }
  }
}
