import Languages

/// The words of a locale, by which the items of all its protocols are found.
struct SearchVocabulary: ~Copyable {
  /// The numbers of all terms.
  ///
  /// Their letters are in their usual form, so that no two that are equal have other numbers.
  var terms = Lexicon()

  let strings: SearchStrings

  /// What readers may type where texts have other words.
  private(set) var textSynonyms = TextSynonyms()

  /// By which endings the words of synonyms differ from their stems.
  private(set) var synonymEndings = StemEndings()

  private var stems: WordStems
  private var sourceStems: WordStems

  init(of locale: LanguageTag, _ strings: SearchStrings) {
    self.strings = strings
    var ignored = Lexicon()
    for word in strings.ignored { _ = ignored.number(of: Array(word.unicodeScalars)[...]) }
    stems = WordStems(of: locale, or: strings.source, ignored: ignored)
    sourceStems = WordStems(of: strings.source, or: strings.source, ignored: ignored)
    var textSynonyms = TextSynonyms()
    for synonyms in strings.synonyms {
      for group in synonyms.groups { textSynonyms.add(group) { textPhrase($0) } }
    }
    self.textSynonyms = textSynonyms
  }

  private mutating func textPhrase(_ phrase: Synonyms.Phrase) -> TextSynonyms.Phrase {
    let words = phrase.words.map { word(phrase.text[$0], isSource: false) }
    for word in words { synonymEndings.count(word) }
    let runs = phrase.runs.map { terms.number(of: $0) }
    let pairs = phrase.runs.flatMap(\.pairs).map { terms.number(of: $0) }
    return TextSynonyms.Phrase(
      stems: words.map(\.stem), pairs: pairs,
      terms: words.isEmpty ? runs : [self.phrase(of: words)] + runs)
  }

  /// What is known of a word in small letters.
  mutating func word(_ letters: Letters, isSource: Bool) -> Word {
    isSource ? sourceStems.word(letters, in: &terms) : stems.word(letters, in: &terms)
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
    var sorted = stems
    for end in sorted.indices.dropFirst() {
      var place = end
      while place > 0, terms.precedes(sorted[place], sorted[place - 1]) {
        sorted.swapAt(place, place - 1)
        place -= 1
      }
    }
    var letters: [Unicode.Scalar] = []
    letters.reserveCapacity(sorted.reduce(sorted.count) { $0 + terms[$1].count })
    for (place, stem) in sorted.enumerated() {
      if place > 0 { letters.append(" ") }
      letters += terms[stem]
    }
    return terms.number(of: letters[...])
  }

  /// The frequent endings among those of words of the locale and of the source's.
  func frequent(_ endings: StemEndings, ofSource source: StemEndings) -> Set<StemEnding> {
    endings.frequent(in: stems).union(source.frequent(in: sourceStems))
  }
}
