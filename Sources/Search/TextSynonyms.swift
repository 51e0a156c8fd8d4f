/// What readers may type where a text has what is meant, and the other way round.
struct TextSynonyms {
  /// A phrase by the numbers of terms.
  struct Phrase {
    let text: CutText

    /// What a text has in which it stands: the stems of its words, which stand one after another, and
    /// pairs of letters.
    let stems: [Int]
    let pairs: [Int]

    /// What finds it as a whole.
    let terms: [Int]
  }

  /// Where the numbers stand of a phrase’s parts, its stems first, and of the terms that find others.
  private struct Places {
    let parts: Range<Int>
    let stemCount: Int
    let others: Range<Int>
  }

  private var phrases: [Places] = []
  private var numbers: [Int] = []

  mutating func addGroup(typed: [Phrase], meant: [Phrase]) {
    for phrase in meant { add(phrase, others: typed) }
    for phrase in typed { add(phrase, others: meant) }
  }

  private mutating func add(_ phrase: Phrase, others: [Phrase]) {
    let start = numbers.count
    numbers += phrase.stems
    numbers += phrase.pairs
    let end = numbers.count
    guard start < end else { return }
    for other in others where other.text != phrase.text { numbers += other.terms }
    phrases.append(
      Places(parts: start..<end, stemCount: phrase.stems.count, others: end..<numbers.count))
  }

  /// Calls `body` with the terms by which a text is found although it has others in their place, and
  /// with what they weigh.
  func forEachTerm(in counts: TermCounts, _ body: (_ term: Int, _ weight: Int) -> Void) {
    for phrase in phrases where counts[numbers[phrase.parts.lowerBound]] > 0 {
      let least = phrase.parts.reduce(Int.max) { min($0, counts[numbers[$1]]) }
      guard least > 0,
        phrase.stemCount < 2 || counts.has(numbers[phrase.parts].prefix(phrase.stemCount))
      else { continue }
      let weight = max(1, TermWeight.inText(count: least) * 2 / 3)
      for place in phrase.others { body(numbers[place], weight) }
    }
  }
}
