/// By which endings some words of a language differ from their stems.
struct StemEndings {
  /// By the numbers of words whether they were counted.
  private var areCounted: [Bool] = []

  /// By the numbers of endings how many words have each.
  private var counts: [Int] = []
  private var kept: Set<Int> = []

  /// Counts the ending of a word, once.
  mutating func count(_ word: Word) {
    let number = Int(word.number)
    areCounted.reach(number, with: false)
    guard !areCounted[number] else { return }
    areCounted[number] = true
    guard let ending = word.ending.map({ Int($0) }) else { return }
    counts.reach(ending, with: 0)
    counts[ending] += 1
  }

  /// Counts the ending of a word among the frequent ones, since the word has to be found.
  mutating func keepEnding(of word: Word) {
    if let ending = word.ending { kept.insert(Int(ending)) }
  }

  /// The endings that several words have, the most frequent ones.
  func frequent(in stems: borrowing WordStems) -> Set<StemEnding> {
    var frequent: Set<StemEnding> = []
    for number in kept { frequent.insert(stems.ending(number)) }
    var several: [(count: Int, ending: StemEnding)] = []
    for (number, count) in counts.enumerated() where count > 1 {
      several.append((count, stems.ending(number)))
    }
    several.sort { ($1.count, $0.ending) < ($0.count, $1.ending) }
    frequent.formUnion(several.prefix(200).map(\.ending))
    return frequent
  }
}

/// The ending of a word, and what its stem has instead: `ies` and `i`.
struct StemEnding: Hashable, Comparable {
  let ending: String
  let instead: String

  static func < (a: StemEnding, b: StemEnding) -> Bool {
    (a.ending, a.instead) < (b.ending, b.instead)
  }
}
