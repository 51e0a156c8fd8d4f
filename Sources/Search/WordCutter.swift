/// Cuts texts into words; the browser cuts queries in the same way (`cut` in `search.js`).
struct WordCutter {
  /// Those of all tokens so far, and of the one that goes on.
  private(set) var letters: [Unicode.Scalar] = []

  private(set) var tokens: [CutText.Token] = []

  /// Where the token that goes on begins.
  private var start = 0

  private var last: Unicode.Scalar = "."
  private var isUnspaced = false
  private var joint = CutText.Joint.other
  private var gap = 0

  /// - Parameter text: in small letters (`FoldedText.small`).
  init(_ text: [Unicode.Scalar]) {
    letters.reserveCapacity(text.count)
    for (index, letter) in text.enumerated() {
      if LetterRules.isOfWords(letter) {
        add(letter)
      } else if letter == ".", start < letters.count, !isUnspaced, index + 1 < text.count,
        LetterRules.isDigit(text[index + 1]), LetterRules.isDigit(last) || letters.count - start == 1
      {
        // 2.0 is one word, and T.38 is written T38, too.
        if LetterRules.isDigit(last) {
          letters.append(".")
          last = "."
        }
      } else {
        endToken()
        gap += 1
        joint = tokens.isEmpty || gap > 1 ? .other : Self.joint(of: letter)
      }
    }
    endToken()
  }

  private mutating func add(_ letter: Unicode.Scalar) {
    let unspaced = LetterRules.isUnspaced(letter)
    if unspaced != isUnspaced { endToken() }
    isUnspaced = unspaced
    letters.append(letter)
    last = letter
  }

  private mutating func endToken() {
    guard start < letters.count else { return }
    tokens.append(
      CutText.Token(place: start..<letters.count, isUnspaced: isUnspaced, joint: joint))
    start = letters.count
    joint = .none
    gap = 0
  }

  private static func joint(of mark: Unicode.Scalar) -> CutText.Joint {
    switch mark {
    case " ": .space
    case "-", "\u{2010}", "\u{2212}": .hyphen
    default: .other
    }
  }
}
