import Catalog
import Languages

/// The terms by which items are found in a locale.
///
/// A term is the stem of a word; a phrase, its stems with spaces between; a compound, written as
/// one word; or, in scripts without spaces, a pair of letters or a whole expression.
struct SearchTerms: ~Copyable {
  /// The numbers of all terms.
  ///
  /// Their letters are in their usual form, so that no two that are equal have other numbers.
  var terms = Lexicon()

  /// Terms of names, glosses, facts and synonyms of names.
  var names = TermTable()

  /// Terms of texts.
  var texts = TermTable()

  let items: [SearchedItem]

  /// The codes of the items.
  private(set) var codes = Lexicon()

  private var stems: WordStems
  private var sourceStems: WordStems

  init(of items: [SearchedItem], in locale: LanguageTag, _ strings: SearchStrings) {
    self.items = items
    var ignored = Lexicon()
    for word in strings.ignored { _ = ignored.number(of: Array(word.unicodeScalars)[...]) }
    for code in items.compactMap(\.code) {
      _ = codes.number(of: Array(code.unicodeScalars)[...])
    }
    stems = WordStems(of: locale, or: strings.source, ignored: ignored)
    sourceStems = WordStems(of: strings.source, or: strings.source, ignored: ignored)
    addNames(strings.synonyms)
    addTexts(strings.synonyms)
    thinOut()
  }

  /// The endings of words that are not in the stems.
  var endings: Set<StemEnding> {
    stems.frequentEndings.union(sourceStems.frequentEndings)
  }

  /// Leaves out of the texts what finds nothing: words that most items have. In names they say
  /// less, too, as do those that many have, which readers say in passing.
  private mutating func thinOut() {
    let most = max(5, items.count * 3 / 5)
    let many = max(5, items.count / 4)
    let counts = texts.counts(of: terms.count)
    names.lighten { [terms] term in
      let letters = terms[term]
      if letters.contains(" ") { return 1 }
      let count =
        counts[term] == 0 && letters.allSatisfy(LetterRules.isUnspaced)
        ? letters.pairs.map { terms.known($0).map { counts[$0] } ?? 0 }.min() ?? 0 : counts[term]
      return count > most ? 0.5 : count > many ? 0.75 : 1
    }
    texts.thinOut(most: most, many: max(7, items.count / 10), light: 2)
  }

  /// What is known of a word in small letters.
  mutating func word(_ letters: Letters, isSource: Bool = false) -> Word {
    isSource ? sourceStems.word(letters, in: &terms) : stems.word(letters, in: &terms)
  }

  mutating func keepEnding(of word: Word, isSource: Bool) {
    if isSource {
      sourceStems.keepEnding(of: word)
    } else {
      stems.keepEnding(of: word)
    }
  }

  /// The term of letters in a script without spaces.
  mutating func term(of letters: Letters) -> Int {
    terms.number(of: FoldedText.folded(letters))
  }

  /// The term of words that stand together. Small ones inside, which writers leave out or change,
  /// do not count: “pas de réponse” is “pas réponse”.
  mutating func phrase(of words: [Word]) -> Int {
    var stems: [Int] = []
    for (place, word) in words.enumerated()
    where place == 0 || place == words.count - 1 || !word.isIgnored {
      stems.append(word.stem)
    }
    return phrase(of: stems)
  }

  /// The term of a phrase: its stems, in an order that does not depend on the language's.
  mutating func phrase(of stems: [Int]) -> Int {
    guard stems.count > 1 else { return stems.first ?? terms.number(of: []) }
    var sorted: [Int] = []
    for stem in stems {
      sorted.insert(stem, at: sorted.firstIndex { terms.precedes(stem, $0) } ?? sorted.count)
    }
    var letters = Array(terms[sorted[0]])
    for stem in sorted.dropFirst() {
      letters.append(" ")
      letters += terms[stem]
    }
    return terms.number(of: letters[...])
  }

  /// The stem of the words written as one.
  mutating func compound(
    _ tokens: some Sequence<CutText.Token>, of text: CutText, isSource: Bool = false
  ) -> Int {
    word(text.compound(tokens), isSource: isSource).stem
  }
}
