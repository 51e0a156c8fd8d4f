import Markdown

extension SearchTerms {
  mutating func addTexts() {
    var counts = TermCounts()
    for (item, words) in rareSourceWords().enumerated() {
      counts.removeAll()
      for opening in items[item].openings { count(opening, by: 1, &counts) }
      for text in items[item].texts { count(text, by: 2, &counts) }
      for word in words where counts[word] == 0 { counts.add(1, to: word) }
      for term in counts.terms {
        texts.add(term, to: item, weight: TermWeight.inText(count: counts[term]))
      }
      vocabulary.textSynonyms.forEachTerm(in: counts) { term, weight in
        texts.raise(term, of: item, to: weight)
      }
    }
  }

  private mutating func count(_ html: [UInt8], by step: Int, _ counts: inout TermCounts) {
    let text = Self.cut([html])
    var before: (token: CutText.Token, word: Word)?
    for token in text.tokens {
      if token.isUnspaced {
        counts.addPairs(of: text[token], by: step, in: &vocabulary.terms)
        before = nil
        continue
      }
      let word = word(text[token])
      if step > 1 { counts.sequence.append(word.stem) }
      if word.isTerm {
        counts.add(step, to: word.stem)
        if let before, before.word.isTerm, word.isNumber != before.word.isNumber,
          saysMore(before.word, text[before.token]), saysMore(word, text[token])
        {
          counts.add(step, to: vocabulary.phrase(of: [before.word.stem, word.stem]))
        }
      }
      if token.joint == .hyphen, let before {
        counts.add(step, to: compound([before.token, token], of: text))
      }
      before = (token, word)
    }
    if step > 1 { counts.sequence.append(TermCounts.end) }
  }

  private static func cut(_ html: [[UInt8]]) -> CutText {
    var plain: [UInt8] = []
    for html in html { PlainText.append(html, to: &plain) }
    return CutText(String(decoding: plain, as: UTF8.self))
  }

  /// Whether a word says more beside a number, or a number beside a word: a code's number finds it
  /// by itself, and a small word says nothing.
  private func saysMore(_ word: Word, _ letters: Letters) -> Bool {
    !word.isIgnored && codes.known(letters) == nil
  }

  /// For each item the stems of the source text's openings that fewer than a seventh of the items
  /// have.
  private mutating func rareSourceWords() -> [[Int]] {
    var words: [[Int]] = []
    var own = TermCounts()
    var all = TermCounts()
    for item in items {
      own.removeAll()
      let text = Self.cut(item.sourceOpenings)
      for token in text.words {
        let word = word(text[token], isSource: true)
        if word.isTerm { own.add(1, to: word.stem) }
      }
      for word in own.terms { all.add(1, to: word) }
      words.append(own.terms)
    }
    let limit = max(5, (items.count + 6) / 7)
    return words.map { own in own.filter { all[$0] < limit } }
  }
}
