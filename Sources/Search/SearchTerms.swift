/// The terms by which items are found in a locale.
///
/// A term is the stem of a word; a phrase, its stems with spaces between; a compound, written as
/// one word; or, in scripts without spaces, a pair of letters or a whole expression.
struct SearchTerms: ~Copyable {
  var vocabulary: SearchVocabulary

  /// Terms of names, glosses, facts and synonyms of names.
  var names = TermTable()

  /// Terms of texts.
  var texts = TermTable()

  let items: [SearchedItem]

  /// The codes of the items.
  private(set) var codes = Lexicon()

  /// Labels and values of facts, which many items have, by what they are cut from.
  private var facts: [String: CutText] = [:]

  private var stemEndings: StemEndings
  private var sourceEndings = StemEndings()

  init(of items: [SearchedItem], _ vocabulary: consuming SearchVocabulary) {
    self.items = items
    stemEndings = vocabulary.synonymEndings
    self.vocabulary = vocabulary
    for code in items.compactMap(\.code) {
      _ = codes.number(of: Array(code.unicodeScalars)[...])
    }
    addNames()
    addTexts()
    thinOut()
  }

  /// Lets go of the terms, but not of the words.
  consuming func close() -> SearchVocabulary { vocabulary }

  /// The numbers of all terms.
  var terms: Lexicon { vocabulary.terms }

  /// The endings of words that are not in the stems.
  var endings: Set<StemEnding> {
    vocabulary.frequent(stemEndings, ofSource: sourceEndings)
  }

  /// Leaves out of the texts what finds nothing: words that most items have. In names they say
  /// less, too, as do those that many have, which readers say in passing.
  private mutating func thinOut() {
    let most = max(5, items.count * 3 / 5)
    let many = max(5, items.count / 4)
    let counts = texts.counts(of: vocabulary.terms.count)
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
    let word = vocabulary.word(letters, isSource: isSource)
    if isSource { sourceEndings.count(word) } else { stemEndings.count(word) }
    return word
  }

  mutating func keepEnding(of word: Word, isSource: Bool) {
    if isSource { sourceEndings.keepEnding(of: word) } else { stemEndings.keepEnding(of: word) }
  }

  /// A label or a value of a fact in words.
  mutating func cut(fact text: String) -> CutText {
    if let known = facts[text] { return known }
    let cut = CutText(text)
    facts[text] = cut
    return cut
  }

  /// The stem of the words written as one.
  mutating func compound(
    _ tokens: some Sequence<CutText.Token>, of text: CutText, isSource: Bool = false
  ) -> Int {
    word(text.compound(tokens), isSource: isSource).stem
  }
}
