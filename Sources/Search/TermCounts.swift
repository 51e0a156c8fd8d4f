/// How often terms come in the text of one item, by their numbers in a table.
struct TermCounts {
  /// The terms that come, in the order of the text.
  private(set) var terms: [Int] = []

  /// By number what `TermWeight.inText` takes.
  private var counts: [Int] = []

  /// The stems in the order of the text, with `end` after each part.
  var sequence: [Int] = []

  static let end = -1

  subscript(term: Int) -> Int { term < counts.count ? counts[term] : 0 }

  mutating func add(_ count: Int, to term: Int) {
    counts.reach(term, with: 0)
    if counts[term] == 0 { terms.append(term) }
    counts[term] += count
  }

  /// Begins the text of another item.
  mutating func removeAll() {
    for term in terms { counts[term] = 0 }
    terms.removeAll(keepingCapacity: true)
    sequence.removeAll(keepingCapacity: true)
  }

  /// Counts the pairs of letters in a script without spaces, and the words in katakana.
  ///
  /// No pairs that begin with hiragana, which has endings and small words, nor with a particle
  /// behind, nor the last of a longer word in Hangul, which is mostly a particle.
  mutating func addPairs(of run: Letters, by step: Int, in terms: inout Lexicon) {
    let isHangul = run.allSatisfy { (0xAC00...0xD7A3).contains($0.value) }
    let places = run.indices.dropLast(isHangul && run.count > 2 ? 2 : 1)
    // Common letters keep their places.
    let common = run.replacing(upTo: run.count, CommonLetters.folded)
    for place in places
    where !LetterRules.hiragana.contains(run[place].value) && !Self.isParticle(run[place + 1]) {
      let start = place - run.startIndex
      let pair = common?[start...start + 1] ?? FoldedText.folded(run[place...place + 1])
      add(step, to: terms.number(of: pair))
    }
    for word in run.split(whereSeparator: { !$0.isKatakana }) where word.count > 2 {
      add(step, to: terms.number(of: FoldedText.folded(word)))
    }
  }

  private static func isParticle(_ letter: Unicode.Scalar) -> Bool {
    switch letter {
    case "は", "が", "を", "に", "で", "と", "の", "も", "へ", "や": true
    default: false
    }
  }

  /// Whether the stems stand one after another.
  func has(_ stems: ArraySlice<Int>) -> Bool {
    guard sequence.count >= stems.count, let first = stems.first else { return stems.isEmpty }
    return sequence.withUnsafeBufferPointer { sequence in
      (0...sequence.count - stems.count).contains {
        sequence[$0] == first && sequence[$0...].starts(with: stems)
      }
    }
  }
}
