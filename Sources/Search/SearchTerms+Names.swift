extension SearchTerms {
  /// Adds what items are found by besides their texts.
  mutating func addNames() {
    let cut = items.map { ([$0.sourceName] + $0.names).map(CutText.init) }
    let typed = TypedForNames(cut, vocabulary.strings.synonyms)
    for item in items.indices {
      for (number, name) in cut[item].enumerated() {
        addName(name, to: item, isSource: number == 0)
      }
      addFacts(of: item)
      addHeadings(of: item)
      for typed in typed[item] { add(typed, to: item) }
    }
  }

  private mutating func addName(_ name: CutText, to item: Int, isSource: Bool) {
    let tokens = name.words
    let words = tokens.map { word(name[$0], isSource: isSource) }
    for word in words {
      keepEnding(of: word, isSource: isSource)
      names.add(
        word.stem, to: item,
        weight: word.isIgnored ? TermWeight.smallWord : TermWeight.word - min(3, words.count - 1))
    }
    addCompounds(of: name, weight: TermWeight.word, isSource: isSource, to: item)
    names.raise(vocabulary.phrase(of: words), of: item, to: TermWeight.name)
    if words.count > 1 {
      names.raise(compound(tokens, of: name, isSource: isSource), of: item, to: TermWeight.name)
    }
    // With a small word a part of a name says no more than its other word.
    for start in words.indices.dropLast()
    where words.count > 2 && !words[start].isIgnored && !words[start + 1].isIgnored {
      names.raise(
        vocabulary.phrase(of: [words[start].stem, words[start + 1].stem]), of: item,
        to: TermWeight.partOfName)
      names.raise(
        compound(tokens[start...start + 1], of: name, isSource: isSource), of: item,
        to: TermWeight.partOfName)
    }
    for run in name.runs { names.raise(vocabulary.term(of: run), of: item, to: TermWeight.name) }
    for token in name.tokens where token.isUnspaced && name[token].isTerm {
      names.raise(vocabulary.term(of: name[token]), of: item, to: TermWeight.partOfName)
      for pair in name[token].pairs where !pair.beginsWithHiragana {
        names.add(
          vocabulary.term(of: pair), to: item,
          weight: pair.isKatakana ? TermWeight.smallWord : TermWeight.pair)
      }
      for word in name[token].inOneScript where word.isTerm {
        names.raise(vocabulary.term(of: word), of: item, to: TermWeight.word)
      }
    }
  }

  /// Adds words with hyphens between them as one word.
  private mutating func addCompounds(
    of text: CutText, weight: Int, isSource: Bool, to item: Int
  ) {
    let tokens = text.tokens
    guard tokens.contains(where: { $0.joint == .hyphen }) else { return }
    var start = 0
    for end in tokens.indices.dropFirst() + [tokens.count] {
      if end < tokens.count, tokens[end].joint == .hyphen { continue }
      if end - start > 1 {
        names.raise(
          compound(tokens[start..<end], of: text, isSource: isSource), of: item, to: weight)
      }
      start = end
    }
  }

  private mutating func addFacts(of item: Int) {
    for fact in items[item].facts {
      let value = cut(fact: fact.value)
      let weight = fact.isWireWord ? TermWeight.wireWord : TermWeight.factValue
      for token in value.words {
        let word = word(value[token])
        if word.isTerm { names.add(word.stem, to: item, weight: weight) }
      }
      for pair in value.runs.flatMap({ FoldedText.folded($0).pairs }) {
        names.add(vocabulary.terms.number(of: pair), to: item, weight: min(weight, TermWeight.pair))
      }
      addCompounds(
        of: value, weight: fact.isWireWord ? TermWeight.wireName : weight, isSource: false,
        to: item)
      if fact.isWireWord, value.tokens.count == 1, value.letters[...].isNumber {
        addLabel(cut(fact: fact.label), of: value.letters[...], to: item)
      }
    }
  }

  private mutating func addHeadings(of item: Int) {
    for heading in items[item].headings.map(CutText.init) {
      for word in heading.words.map({ word(heading[$0]) }) where !word.isIgnored {
        names.raise(word.stem, of: item, to: TermWeight.heading)
        keepEnding(of: word, isSource: false)
      }
      for pair in heading.runs.flatMap({ FoldedText.folded($0).pairs }) {
        names.raise(vocabulary.terms.number(of: pair), of: item, to: TermWeight.pair)
      }
    }
  }

  /// Adds a number with the words that say what it is, as in “cause 17”.
  private mutating func addLabel(_ label: CutText, of number: Letters, to item: Int) {
    let number = vocabulary.terms.number(of: number)
    for token in label.words {
      names.raise(
        vocabulary.phrase(of: [word(label[token]).stem, number]), of: item, to: TermWeight.wireWord)
    }
  }
}
