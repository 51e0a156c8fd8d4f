import Languages
import Markdown
import Mustache

/// The difference with which a comparison begins.
extension PageScope {
  /// How many facts the difference tells of at most, and how many the list of further ones.
  private static let sentenceLimit = 2
  private static let contrastLimit = 4

  /// What the pair's own file says, or else what follows from the first facts in which the codes
  /// differ; nothing without either.
  mutating func difference() -> Value {
    let own = note(.difference)
    guard own.isNothing else { return own }
    let sentences = sentences(upTo: Self.sentenceLimit)
    return difference(of: sentences, brief: brief(ofFirst: sentences.count))
  }

  private mutating func difference(of sentences: [Value], brief: Value) -> Value {
    guard !sentences.isEmpty else { return .null }
    let list = local.list(sentences)
    return local.record(shape(of: .difference), [list, brief, .flag(false), .flag(false)])
  }

  /// As many of the first sentences without markup as search engines show; nothing if one is fallback.
  private mutating func brief(ofFirst count: Int) -> Value {
    var plain: [UInt8] = []
    for html in told.html.prefix(count) {
      guard let html else { return .null }
      // Scripts whose sentences end with a wide mark have no spaces between them.
      if let last = plain.last, last < 0x80 { plain.append(UInt8(ascii: " ")) }
      PlainText.append(html, to: &plain)
    }
    return BriefText.of(String(decoding: plain, as: UTF8.self)).map { local.text($0) } ?? .null
  }

  /// What follows from further facts in which the codes differ; nothing if there is none, or if the
  /// pair's own file lists the differences.
  mutating func contrasts() -> Value {
    guard note(.differences).isNothing else { return .null }
    let told = note(.difference).isNothing ? Self.sentenceLimit : 0
    let sentences = sentences(upTo: told + Self.contrastLimit).dropFirst(told)
    return difference(of: Array(sentences), brief: .null)
  }

  /// The sentences for the first facts in which the codes differ.
  private mutating func sentences(upTo limit: Int) -> [Value] {
    let keys = (first(.factKeys), second(.factKeys))
    let phrases = first(.phrases)
    guard !phrases.isNothing, !second(.phrases).isNothing else { return [] }
    while told.sentences.count < limit, told.nextFact < count(of: phrases) {
      let fact = told.nextFact
      told.nextFact += 1
      let (a, b) = (item(fact, of: keys.0), item(fact, of: keys.1))
      guard !a.isNothing, !b.isNothing, !a.isIdentical(to: b), let sentence = sentence(of: fact)
      else { continue }
      told.sentences.append(sentence)
    }
    return Array(told.sentences.prefix(limit))
  }

  /// The sentence for a fact in the page's language, or else wholly in the source locale's.
  private mutating func sentence(of fact: Int) -> Value? {
    if let html = sentence(
      of: fact, entry(.differences), first(.marked), first(.phrases), second(.marked),
      second(.phrases), in: locale)
    {
      told.html.append(html)
      return record(of: html, lang: .null, direction: .null)
    }
    guard locale != sourceLocale,
      let html = sentence(
        of: fact, sourceEntry(.differences), sourceFirst(.marked), sourceFirst(.phrases),
        sourceSecond(.marked), sourceSecond(.phrases), in: sourceLocale)
    else { return nil }
    told.html.append(nil)
    return record(of: html, lang: site(.sourceTag), direction: sourceDirection)
  }

  private mutating func record(of html: [UInt8], lang: Value, direction: Value) -> Value {
    let text = local.markup(html)
    return local.record(shape(of: .sentence), [text, lang, direction])
  }

  /// The direction of the source locale's texts, where the page's run the other way.
  var sourceDirection: Value {
    mutating get {
      let place = LocaleSource.directionPlace
      let isSource = field(place, of: sourceStrings(.locale)).isTrue
      guard isSource != field(place, of: strings(.locale)).isTrue else { return .null }
      return local.text(isSource ? "rtl" : "ltr")
    }
  }

  private mutating func sentence(
    of fact: Int, _ patterns: Value, _ a: Value, _ phrasesOfA: Value, _ b: Value,
    _ phrasesOfB: Value, in locale: Int
  ) -> [UInt8]? {
    guard !item(fact, of: patterns).isNothing,
      let a = side(of: a, item(fact, of: phrasesOfA)),
      let b = side(of: b, item(fact, of: phrasesOfB))
    else { return nil }
    return sentence(of: fact, a, b, in: locale)
  }

  /// - Returns: `nil` if the code tells nothing, or if a value can't stand in a sentence.
  private func side(of code: Value, _ phrases: Value) -> DifferenceWriter.Side? {
    guard !phrases.isNothing, count(of: phrases) > 0 else { return nil }
    var items: [DifferenceWriter.Item] = []
    for place in 0..<count(of: phrases) {
      let words = item(place, of: phrases)
      guard !item(1, of: words).isNothing else { return nil }
      items.append(
        DifferenceWriter.Item(
          id: text(item(0, of: words)),
          words: (1..<count(of: words)).map { text(item($0, of: words)) }))
    }
    return DifferenceWriter.Side(
      code: text(field(CodeSource.codePlace, of: code)),
      name: field(CodeSource.namePlace, of: code), values: items)
  }

  func text(_ value: Value) -> String {
    var bytes: [UInt8] = []
    if !value.isNothing { store.append(value, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// What has been told of two codes, fact by fact, since several fields tell of the same facts.
struct ToldDifferences {
  var sentences: [Value] = []

  /// The HTML of each sentence; `nil` for one that is fallback.
  var html: [[UInt8]?] = []

  /// The first fact that has not been looked at.
  var nextFact = 0
}
