/// How often terms come in the text of one item.
struct TermCounts {
  /// By what `TermWeight.inText` takes.
  var terms: [Term: Int] = [:]

  /// The stems in the order of the text, with an empty one after each part.
  var sequence: [Term] = []

  /// Counts the pairs of letters in a script without spaces, and the words in katakana.
  ///
  /// No pairs that begin with hiragana, which has endings and small words, nor with a particle behind,
  /// nor the last of a longer word in Hangul, which is mostly a particle.
  mutating func addPairs(of run: String, by step: Int) {
    let letters = Array(run.unicodeScalars)
    let common = run.replacing(CommonLetters.folded).map { PairsOfLetters($0) }
    let isHangul = letters.allSatisfy { (0xAC00...0xD7A3).contains($0.value) }
    let last = isHangul && letters.count > 2 ? letters.count - 2 : letters.count - 1
    for place in 0..<max(0, last)
    where !LetterRules.hiragana.contains(letters[place].value)
      && !Self.particles.contains(letters[place + 1])
    {
      let pair =
        common?[place]
        ?? FoldedText.folded(String(String.UnicodeScalarView(letters[place...place + 1])))
      terms[Term(pair), default: 0] += step
    }
    let words = letters.split { !(0x30A0...0x30FF).contains($0.value) }
    for word in words where word.count > 2 {
      terms[Term(FoldedText.folded(String(String.UnicodeScalarView(word)))), default: 0] += step
    }
  }

  private static let particles: Set<Unicode.Scalar> = [
    "は", "が", "を", "に", "で", "と", "の", "も", "へ", "や",
  ]

  /// Whether the stems stand one after another.
  func has(_ stems: [Term]) -> Bool {
    guard sequence.count >= stems.count else { return false }
    return (0...sequence.count - stems.count).contains { sequence[$0...].starts(with: stems) }
  }
}

/// Each two letters that stand together in a text.
private struct PairsOfLetters {
  private let letters: String.UnicodeScalarView
  private let indices: [String.Index]

  init(_ text: String) {
    letters = text.unicodeScalars
    indices = letters.indices + [letters.endIndex]
  }

  subscript(place: Int) -> String { String(letters[indices[place]..<indices[place + 2]]) }
}
