import Catalog
import Languages

/// The terms by which items are found in a locale.
///
/// A term is the stem of a word; a phrase, its stems with spaces between; a compound, written as one
/// word; or, in scripts without spaces, a pair of letters or a whole expression.
struct SearchTerms: ~Copyable {
  /// Terms of names, glosses, facts and synonyms of names.
  var names = TermTable()

  /// Terms of texts.
  var texts = TermTable()

  let items: [SearchedItem]

  /// Words that say little.
  let ignored: Set<String>

  /// The codes of the items.
  let codes: Set<String>

  private var stems: WordStems
  private var sourceStems: WordStems

  init(of items: [SearchedItem], in locale: LanguageTag, _ strings: SearchStrings) {
    self.items = items
    ignored = strings.ignored
    codes = Set(items.compactMap(\.code))
    stems = WordStems(of: locale, or: strings.source)
    sourceStems = WordStems(of: strings.source, or: strings.source)
    for item in items.indices {
      addNames(of: item)
      addFacts(of: item)
      addHeadings(of: item)
    }
    addTexts(strings.synonyms)
    addSynonyms(strings)
    thinOut()
  }

  /// The endings of words that are not in the stems.
  var endings: Set<StemEnding> {
    stems.frequentEndings.union(sourceStems.frequentEndings)
  }

  /// Leaves out of the texts what finds nothing: words that most items have. In names they say less, too,
  /// as do those that many have, which readers say in passing.
  private mutating func thinOut() {
    let most = max(5, items.count * 3 / 5)
    for (term, _) in names.postings where !term.text.utf8.contains(UInt8(ascii: " ")) {
      let count = textsWith(term)
      if count > most {
        names.lighten(term, to: 0.5)
      } else if count > max(5, items.count / 4) {
        names.lighten(term, to: 0.75)
      }
    }
    texts.thinOut(most: most, many: max(7, items.count / 10), light: 2)
  }

  /// How many texts have a term, or the pairs of letters that it consists of.
  private func textsWith(_ term: Term) -> Int {
    let count = texts.count(of: term)
    guard count == 0, term.text.unicodeScalars.allSatisfy(LetterRules.isUnspaced) else {
      return count
    }
    return term.text.pairs.map { texts.count(of: Term($0)) }.min() ?? 0
  }

  mutating func stem(of token: WordCutter.Token, isSource: Bool = false) -> String {
    isSource ? sourceStems.stem(of: token.text) : stems.stem(of: token.text)
  }

  /// The stem of a word with its number among the terms of texts.
  mutating func textStem(of word: String, isSource: Bool = false) -> Stem {
    isSource
      ? sourceStems.stem(of: word, in: &texts) : stems.stem(of: word, in: &texts)
  }

  mutating func keepEnding(of token: WordCutter.Token, isSource: Bool) {
    if isSource {
      sourceStems.keepEnding(of: token.text)
    } else {
      stems.keepEnding(of: token.text)
    }
  }

  /// The term of words that stand together. Small ones inside, which writers leave out or change, do
  /// not count: “pas de réponse” is “pas réponse”.
  func phrase(_ words: [WordCutter.Token], _ stems: [String]) -> String {
    zip(words, stems).enumerated().filter { place, word in
      place == 0 || place == stems.count - 1 || !ignored.contains(FoldedText.folded(word.0.text))
    }.map(\.element.1).phrase
  }

  /// The stem of the words written as one.
  mutating func compound(_ tokens: [WordCutter.Token], isSource: Bool = false) -> String {
    let word = tokens.map(\.text).joined()
    return isSource ? sourceStems.stem(of: word) : stems.stem(of: word)
  }
}
