import Markdown

extension SearchTerms {
  mutating func addTexts(_ synonyms: [Synonyms]) {
    var parts: [Term: Int] = [:]
    let groups = synonyms.flatMap(\.groups).map { stemmed($0, &parts) }
    for (item, words) in rareSourceWords().enumerated() {
      var counts = TermCounts()
      for opening in items[item].openings { count(opening, by: 1, &counts) }
      for text in items[item].texts { count(text, by: 2, &counts) }
      for stem in words where counts.terms[stem] == nil { counts.terms[stem] = 1 }
      var countsOfParts = Array(repeating: 0, count: parts.count)
      for (term, count) in counts.terms {
        texts.add(term.text, to: item, weight: TermWeight.inText(count: count))
        if let part = parts[term] { countsOfParts[part] = count }
      }
      for group in groups { add(group, toTextOf: item, countsOfParts, counts) }
    }
  }

  private mutating func count(_ html: [UInt8], by step: Int, _ counts: inout TermCounts) {
    var plain: [UInt8] = []
    PlainText.append(html, to: &plain)
    let tokens = WordCutter.tokens(in: String(decoding: plain, as: UTF8.self))
    var before: WordCutter.Token?
    var stemBefore = ""
    for token in tokens {
      defer { before = token }
      if token.isUnspaced {
        counts.addPairs(of: token.text, by: step)
        stemBefore = ""
        continue
      }
      let stem = stem(of: token)
      if step > 1 { counts.sequence.append(Term(stem)) }
      if stem.isTerm {
        counts.terms[Term(stem), default: 0] += step
        if stemBefore.isTerm, stem.isNumber != stemBefore.isNumber, let before,
          saysMore(before, token)
        {
          counts.terms[Term([stemBefore, stem].phrase), default: 0] += step
        }
      }
      if token.joint == .hyphen, let before, !before.isUnspaced {
        counts.terms[Term(compound([before, token])), default: 0] += step
      }
      stemBefore = stem
    }
    if step > 1 { counts.sequence.append(Term("")) }
  }

  /// Whether a number and a word say more together: a code's number finds it by itself, and a small word
  /// says nothing.
  private func saysMore(_ tokens: WordCutter.Token...) -> Bool {
    tokens.allSatisfy { !codes.contains($0.text) && !ignored.contains(FoldedText.folded($0.text)) }
  }

  /// For each item the stems of the source text's openings that fewer than a seventh of the items
  /// have.
  private mutating func rareSourceWords() -> [Set<Term>] {
    var words: [Set<Term>] = []
    var counts: [Term: Int] = [:]
    for item in items {
      var plain: [UInt8] = []
      for opening in item.sourceOpenings { PlainText.append(opening, to: &plain) }
      var own: Set<Term> = []
      for token in WordCutter.tokens(in: String(decoding: plain, as: UTF8.self)).spaced {
        let stem = stem(of: token, isSource: true)
        if stem.isTerm { own.insert(Term(stem)) }
      }
      for word in own { counts[word, default: 0] += 1 }
      words.append(own)
    }
    let limit = max(5, (items.count + 6) / 7)
    return words.map { own in own.filter { counts[$0, default: 0] < limit } }
  }

  // MARK: Synonyms

  /// A phrase as texts are asked for it.
  private struct StemmedPhrase {
    let phrase: Synonyms.Phrase

    /// The stems, which stand one after another.
    let stems: [Term]

    /// What a text has in which it stands, by number.
    let parts: [Int]

    /// What finds it as a whole.
    let terms: [String]
  }

  private typealias StemmedGroup = (typed: [StemmedPhrase], meant: [StemmedPhrase])

  /// - Parameter parts: the numbers of the parts of phrases, to which those of these are added.
  private mutating func stemmed(_ group: Synonyms.Group, _ parts: inout [Term: Int])
    -> StemmedGroup
  {
    (group.typed.map { stemmed($0, &parts) }, group.meant.map { stemmed($0, &parts) })
  }

  private mutating func stemmed(_ phrase: Synonyms.Phrase, _ parts: inout [Term: Int])
    -> StemmedPhrase
  {
    let stems = phrase.words.map { stem(of: $0) }
    let numbers = (stems + phrase.runs.flatMap(\.pairs)).map { part in
      let part = Term(part)
      let number = parts[part] ?? parts.count
      parts[part] = number
      return number
    }
    return StemmedPhrase(
      phrase: phrase, stems: stems.map { Term($0) }, parts: numbers,
      terms: (stems.isEmpty ? [] : [self.phrase(phrase.words, stems)]) + phrase.runs)
  }

  /// Adds what readers may type where what is meant stands in a text, and the other way round.
  ///
  /// - Parameter parts: how often the parts of phrases come in the text, by their numbers.
  private mutating func add(
    _ group: StemmedGroup, toTextOf item: Int, _ parts: [Int], _ counts: TermCounts
  ) {
    for (from, to) in [(group.meant, group.typed), (group.typed, group.meant)] {
      for phrase in from {
        guard let weight = Self.weight(of: phrase, parts, in: counts) else { continue }
        for other in to where other.phrase != phrase.phrase {
          for term in other.terms { texts.raise(term, of: item, to: max(1, weight * 2 / 3)) }
        }
      }
    }
  }

  /// What a phrase weighs in a text; `nil` if it is not there.
  private static func weight(
    of phrase: StemmedPhrase, _ parts: [Int], in counts: TermCounts
  ) -> Int? {
    guard let least = phrase.parts.lazy.map({ parts[$0] }).min(), least > 0,
      phrase.stems.count < 2 || counts.has(phrase.stems)
    else { return nil }
    return TermWeight.inText(count: least)
  }
}
