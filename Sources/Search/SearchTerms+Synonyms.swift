extension SearchTerms {
  /// Adds what readers may type for an item.
  mutating func add(_ typed: TypedForNames.Phrases, to item: Int) {
    // Readers of another language type short expressions of the source's only.
    for phrase in typed.phrases where !typed.isSource || phrase.words.count < 3 {
      add(phrase, to: item, less: typed.less, isSource: typed.isSource)
    }
  }

  private mutating func add(
    _ phrase: Synonyms.Phrase, to item: Int, less: Int, isSource: Bool
  ) {
    let weight = TermWeight.synonym - less
    let heavy = TermWeight.synonymPhrase - less
    let words = phrase.words.map { word(phrase.text[$0], isSource: isSource) }
    if words.count == 1 {
      names.raise(words[0].stem, of: item, to: weight)
    } else if words.count > 1 {
      let telling = words.filter { !$0.isIgnored }.map(\.stem)
      names.raise(vocabulary.phrase(of: words), of: item, to: heavy)
      if words.count == 2, !isSource {
        names.raise(compound(phrase.words, of: phrase.text), of: item, to: heavy)
      }
      if telling.count > 1 { names.raise(vocabulary.phrase(of: telling), of: item, to: heavy) }
      for stem in telling where !isSource {
        names.raise(stem, of: item, to: TermWeight.partOfSynonym)
      }
    }
    for (run, stem) in zip(phrase.runs, phrase.stemsOfRuns) {
      let weight = run.count > 3 ? heavy : weight
      names.raise(vocabulary.terms.number(of: run), of: item, to: weight)
      if let stem { names.raise(vocabulary.terms.number(of: stem), of: item, to: weight * 2 / 3) }
    }
  }
}
