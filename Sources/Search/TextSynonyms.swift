/// What readers may type where a text has what is meant, and the other way round.
struct TextSynonyms {
  /// A phrase by the numbers of terms.
  struct Phrase {
    /// What a text has in which it stands: the stems of its words, which stand one after another,
    /// and pairs of letters.
    let stems: [Int]
    let pairs: [Int]

    /// What finds it as a whole.
    let terms: [Int]
  }

  /// Where the numbers stand of a phrase's parts, its stems first, and of its terms.
  private struct Places {
    /// The first part, which few texts have; `nil` for a phrase that no text has.
    let part: Int?

    let parts: Range<Int>
    let stemCount: Int
    let terms: Range<Int>

    /// Where the first equal phrase of the group stands.
    let first: Int
  }

  /// A phrase that a text may have, and the phrases that find the text then.
  private struct Meant {
    let phrase: Int
    let typed: Range<Int>

    /// The place of another one with the same first part; `none` for the last of them.
    let next: Int32
  }

  private var numbers: [Int] = []
  private var phrases: [Places] = []
  private var meant: [Meant] = []

  /// By the number of a part the place in `meant` of a phrase that has it first.
  private var first: [Int32] = []

  private static let none: Int32 = -1

  mutating func add(_ group: Synonyms.Group, by numbers: (Synonyms.Phrase) -> Phrase) {
    let start = phrases.count
    for phrase in group.typed { add(numbers(phrase), equalTo: nil) }
    let middle = phrases.count
    for phrase in group.meant {
      add(numbers(phrase), equalTo: group.typed.firstIndex(of: phrase).map { start + $0 })
    }
    addMeant(middle..<phrases.count, typed: start..<middle)
    addMeant(start..<middle, typed: middle..<phrases.count)
  }

  private mutating func addMeant(_ places: Range<Int>, typed: Range<Int>) {
    for place in places {
      guard let part = phrases[place].part else { continue }
      first.reach(part, with: Self.none)
      meant.append(Meant(phrase: place, typed: typed, next: first[part]))
      first[part] = Int32(meant.count - 1)
    }
  }

  private mutating func add(_ phrase: Phrase, equalTo other: Int?) {
    let start = numbers.count
    numbers += phrase.stems
    numbers += phrase.pairs
    let end = numbers.count
    numbers += phrase.terms
    phrases.append(
      Places(
        part: phrase.stems.first ?? phrase.pairs.first, parts: start..<end,
        stemCount: phrase.stems.count, terms: end..<numbers.count,
        first: other ?? phrases.count))
  }

  /// Calls `body` with the terms by which a text is found although it has others in their place,
  /// and with what they weigh.
  func forEachTerm(in counts: TermCounts, _ body: (_ term: Int, _ weight: Int) -> Void) {
    for part in counts.terms where part < first.count {
      var place = first[part]
      while place != Self.none {
        let one = meant[Int(place)]
        forEachTerm(for: one.phrase, one.typed, in: counts, body)
        place = one.next
      }
    }
  }

  private func forEachTerm(
    for place: Int, _ others: Range<Int>, in counts: TermCounts,
    _ body: (_ term: Int, _ weight: Int) -> Void
  ) {
    let phrase = phrases[place]
    let least = phrase.parts.reduce(Int.max) { min($0, counts[numbers[$1]]) }
    guard least > 0,
      phrase.stemCount < 2 || counts.has(numbers[phrase.parts].prefix(phrase.stemCount))
    else { return }
    let weight = max(1, TermWeight.inText(count: least) * 2 / 3)
    for other in others where phrases[other].first != phrase.first {
      for term in phrases[other].terms { body(numbers[term], weight) }
    }
  }
}
