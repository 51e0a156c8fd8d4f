import Markdown

extension SearchTerms {
  mutating func addTexts(_ synonyms: [Synonyms]) {
    let groups = synonyms.flatMap(\.groups).map { stemmed($0) }
    var counts = TermCounts()
    for (item, words) in rareSourceWords().enumerated() {
      counts.removeAll()
      for opening in items[item].openings { count(opening, by: 1, &counts) }
      for text in items[item].texts { count(text, by: 2, &counts) }
      for word in words where counts[word] == 0 { counts.add(1, to: word) }
      for term in counts.terms {
        texts.add(term, to: item, weight: TermWeight.inText(count: counts[term]))
      }
      for group in groups { add(group, toTextOf: item, counts) }
    }
  }

  private mutating func count(_ html: [UInt8], by step: Int, _ counts: inout TermCounts) {
    var plain: [UInt8] = []
    PlainText.append(html, to: &plain)
    let tokens = WordCutter.tokens(in: String(decoding: plain, as: UTF8.self))
    var before: WordCutter.Token?
    var stemBefore: Stem?
    for token in tokens {
      defer { before = token }
      if token.isUnspaced {
        counts.addPairs(of: token.text, by: step, in: &texts)
        stemBefore = nil
        continue
      }
      let stem = textStem(of: token.text)
      let term = stem.number ?? TermCounts.end
      if step > 1 { counts.sequence.append(term) }
      if stem.isTerm {
        counts.add(step, to: term)
        if let stemBefore, stemBefore.isTerm, stem.isNumber != stemBefore.isNumber, let before,
          saysMore(before, token)
        {
          counts.add(step, to: texts.number(of: [stemBefore.text, stem.text].phrase))
        }
      }
      if token.joint == .hyphen, let before, !before.isUnspaced {
        counts.add(step, to: texts.number(of: compound([before, token])))
      }
      stemBefore = stem
    }
    if step > 1 { counts.sequence.append(TermCounts.end) }
  }

  /// Whether a number and a word say more together: a code's number finds it by itself, and a small word
  /// says nothing.
  private func saysMore(_ tokens: WordCutter.Token...) -> Bool {
    tokens.allSatisfy { !codes.contains($0.text) && !ignored.contains(FoldedText.folded($0.text)) }
  }

  /// For each item the stems of the source text's openings that fewer than a seventh of the items
  /// have, by their numbers.
  private mutating func rareSourceWords() -> [Set<Int>] {
    var words: [Set<Int>] = []
    var counts: [Int: Int] = [:]
    for item in items {
      var plain: [UInt8] = []
      for opening in item.sourceOpenings { PlainText.append(opening, to: &plain) }
      var own: Set<Int> = []
      for token in WordCutter.tokens(in: String(decoding: plain, as: UTF8.self)).spaced {
        let stem = textStem(of: token.text, isSource: true)
        if stem.isTerm, let number = stem.number { own.insert(number) }
      }
      for word in own { counts[word, default: 0] += 1 }
      words.append(own)
    }
    let limit = max(5, (items.count + 6) / 7)
    return words.map { own in own.filter { counts[$0, default: 0] < limit } }
  }

  // MARK: Synonyms

  /// A phrase as texts are asked for it, in numbers of terms.
  private struct StemmedPhrase {
    let phrase: Synonyms.Phrase

    /// The stems, which stand one after another.
    let stems: [Int]

    /// What a text has in which it stands.
    let parts: [Int]

    /// What finds it as a whole.
    let terms: [Int]
  }

  private typealias StemmedGroup = (typed: [StemmedPhrase], meant: [StemmedPhrase])

  private mutating func stemmed(_ group: Synonyms.Group) -> StemmedGroup {
    (group.typed.map { stemmed($0) }, group.meant.map { stemmed($0) })
  }

  private mutating func stemmed(_ phrase: Synonyms.Phrase) -> StemmedPhrase {
    let stems = phrase.words.map { stem(of: $0) }
    let numbers = stems.map { texts.number(of: $0) }
    let pairs = phrase.runs.flatMap(\.pairs).map { texts.number(of: $0) }
    let terms = (stems.isEmpty ? [] : [self.phrase(phrase.words, stems)]) + phrase.runs
    return StemmedPhrase(
      phrase: phrase, stems: numbers, parts: numbers + pairs,
      terms: terms.map { texts.number(of: $0) })
  }

  /// Adds what readers may type where what is meant stands in a text, and the other way round.
  private mutating func add(_ group: StemmedGroup, toTextOf item: Int, _ counts: TermCounts) {
    for (from, to) in [(group.meant, group.typed), (group.typed, group.meant)] {
      for phrase in from {
        guard let weight = Self.weight(of: phrase, in: counts) else { continue }
        for other in to where other.phrase != phrase.phrase {
          for term in other.terms { texts.raise(term, of: item, to: max(1, weight * 2 / 3)) }
        }
      }
    }
  }

  /// What a phrase weighs in a text; `nil` if it is not there.
  private static func weight(of phrase: StemmedPhrase, in counts: TermCounts) -> Int? {
    guard let least = phrase.parts.lazy.map({ counts[$0] }).min(), least > 0,
      phrase.stems.count < 2 || counts.has(phrase.stems)
    else { return nil }
    return TermWeight.inText(count: least)
  }
}
