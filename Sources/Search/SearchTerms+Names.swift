extension SearchTerms {
  mutating func addNames(of item: Int) {
    addName(items[item].sourceName, to: item, isSource: true)
    for name in items[item].names { addName(name, to: item, isSource: false) }
  }

  private mutating func addName(_ name: String, to item: Int, isSource: Bool) {
    let tokens = WordCutter.tokens(in: name)
    let words = tokens.spaced
    let stems = words.map { stem(of: $0, isSource: isSource) }
    for word in words { keepEnding(of: word, isSource: isSource) }
    let areSmall = words.map { ignored.contains(FoldedText.folded($0.text)) }
    for (isSmall, stem) in zip(areSmall, stems) {
      names.add(
        stem, to: item,
        weight: isSmall ? TermWeight.smallWord : TermWeight.word - min(3, words.count - 1))
    }
    addCompounds(of: tokens, weight: TermWeight.word, isSource: isSource, to: item)
    names.raise(phrase(words, stems), of: item, to: TermWeight.name)
    if words.count > 1 {
      names.raise(compound(words, isSource: isSource), of: item, to: TermWeight.name)
    }
    // With a small word a part of a name says no more than its other word.
    for start in stems.indices.dropLast()
    where words.count > 2 && !areSmall[start] && !areSmall[start + 1] {
      names.raise(
        stems[start...start + 1].phrase, of: item, to: TermWeight.partOfName)
      names.raise(
        compound(Array(words[start...start + 1]), isSource: isSource), of: item,
        to: TermWeight.partOfName)
    }
    for run in tokens.runs { names.raise(run, of: item, to: TermWeight.name) }
    for token in tokens where token.isUnspaced && token.text.isTerm {
      names.raise(FoldedText.folded(token.text), of: item, to: TermWeight.partOfName)
      for pair in token.text.pairs where !pair.beginsWithHiragana {
        names.add(
          FoldedText.folded(pair), to: item,
          weight: pair.isKatakana ? TermWeight.smallWord : TermWeight.pair)
      }
      for word in token.text.inOneScript where word.isTerm {
        names.raise(FoldedText.folded(word), of: item, to: TermWeight.word)
      }
    }
  }

  /// Adds words with hyphens between them as one word.
  private mutating func addCompounds(
    of tokens: [WordCutter.Token], weight: Int, isSource: Bool, to item: Int
  ) {
    var start = 0
    for end in tokens.indices.dropFirst() + [tokens.count] {
      if end < tokens.count, tokens[end].joint == .hyphen { continue }
      if end - start > 1 {
        names.raise(
          compound(Array(tokens[start..<end]), isSource: isSource), of: item, to: weight)
      }
      start = end
    }
  }

  mutating func addFacts(of item: Int) {
    for fact in items[item].facts {
      let tokens = WordCutter.tokens(in: fact.value)
      let weight = fact.isWireWord ? TermWeight.wireWord : TermWeight.factValue
      for token in tokens.spaced {
        let stem = stem(of: token)
        if stem.isTerm { names.add(stem, to: item, weight: weight) }
      }
      for pair in tokens.runs.flatMap(\.pairs) {
        names.add(pair, to: item, weight: min(weight, TermWeight.pair))
      }
      addCompounds(
        of: tokens, weight: fact.isWireWord ? TermWeight.wireName : weight, isSource: false,
        to: item)
      if fact.isWireWord, tokens.count == 1, tokens[0].text.isNumber {
        addLabel(fact.label, of: tokens[0].text, to: item)
      }
    }
  }

  mutating func addHeadings(of item: Int) {
    for heading in items[item].headings {
      let tokens = WordCutter.tokens(in: heading)
      for word in tokens.spaced where !ignored.contains(FoldedText.folded(word.text)) {
        names.raise(stem(of: word), of: item, to: TermWeight.heading)
        keepEnding(of: word, isSource: false)
      }
      for pair in tokens.runs.flatMap(\.pairs) {
        names.raise(pair, of: item, to: TermWeight.pair)
      }
    }
  }

  /// Adds a number with the words that say what it is, as in “cause 17”.
  private mutating func addLabel(_ label: String, of number: String, to item: Int) {
    for word in WordCutter.tokens(in: label).spaced {
      names.raise([stem(of: word), number].phrase, of: item, to: TermWeight.wireWord)
    }
  }
}
