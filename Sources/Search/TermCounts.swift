/// How often terms come in the text of one item, by their numbers in a table.
struct TermCounts {
  /// The terms that come, in the order of the text.
  private(set) var terms: [Int] = []

  /// By number what `TermWeight.inText` takes.
  private var counts: [Int] = []

  /// The stems in the order of the text, with `end` after each part.
  var sequence: [Int] = []

  static let end = -1

  /// The numbers of pairs of letters that have come.
  private var pairs: [PairOfLetters: Int] = [:]

  subscript(term: Int) -> Int { term < counts.count ? counts[term] : 0 }

  mutating func add(_ count: Int, to term: Int) {
    if term >= counts.count {
      counts += repeatElement(0, count: max(term + 1, 2 * counts.count) - counts.count)
    }
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
  /// No pairs that begin with hiragana, which has endings and small words, nor with a particle behind,
  /// nor the last of a longer word in Hangul, which is mostly a particle.
  mutating func addPairs(of run: String, by step: Int, in table: inout TermTable) {
    let letters = Array(run.unicodeScalars)
    let isHangul = letters.allSatisfy { (0xAC00...0xD7A3).contains($0.value) }
    let last = isHangul && letters.count > 2 ? letters.count - 2 : letters.count - 1
    for place in 0..<max(0, last)
    where !LetterRules.hiragana.contains(letters[place].value)
      && !Self.isParticle(letters[place + 1])
    {
      let pair = PairOfLetters(first: letters[place], second: letters[place + 1])
      let term = pairs[pair] ?? table.number(of: FoldedText.folded(pair.text))
      pairs[pair] = term
      add(step, to: term)
    }
    let words = letters.split { !(0x30A0...0x30FF).contains($0.value) }
    for word in words where word.count > 2 {
      let text = String(String.UnicodeScalarView(word))
      add(step, to: table.number(of: FoldedText.folded(text)))
    }
  }

  private static func isParticle(_ letter: Unicode.Scalar) -> Bool {
    switch letter {
    case "は", "が", "を", "に", "で", "と", "の", "も", "へ", "や": true
    default: false
    }
  }

  /// Whether the stems stand one after another.
  func has(_ stems: [Int]) -> Bool {
    guard sequence.count >= stems.count else { return false }
    return (0...sequence.count - stems.count).contains { sequence[$0...].starts(with: stems) }
  }
}

/// Two letters that stand together in a text.
private struct PairOfLetters: Hashable {
  let first: Unicode.Scalar
  let second: Unicode.Scalar

  var text: String { String(String.UnicodeScalarView([first, second])) }
}
