/// Cuts texts into words; the browser cuts queries in the same way (`cut` in `search.js`).
struct WordCutter {
  /// Those of all tokens so far, and of the one that goes on.
  private(set) var letters: [Unicode.Scalar] = []

  private(set) var tokens: [CutText.Token] = []

  /// Where the token that goes on begins.
  private var start = 0

  /// Up to which place of the text its letters have been taken.
  private var taken = 0

  private var isUnspaced = false
  private var joint = CutText.Joint.other
  private var gap = 0

  /// - Parameter text: in small letters (`FoldedText.small`).
  init(_ text: [Unicode.Scalar]) {
    letters.reserveCapacity(text.count)
    tokens.reserveCapacity(text.count / 4)
    text.withUnsafeBufferPointer { text in
      for place in text.indices {
        if !isUnspaced, LetterRules.isSmallASCII(text[place]) { continue }
        let kind = LetterRules.kind(of: text[place])
        if kind == .mark {
          take(text, upTo: place)
          taken = place + 1
          addMark(text[place], before: place + 1 < text.count ? text[place + 1] : nil)
        } else if isUnspaced != (kind == .unspaced) {
          take(text, upTo: place)
          endToken()
          isUnspaced.toggle()
        }
      }
      take(text, upTo: text.count)
    }
    endToken()
  }

  private mutating func take(_ text: UnsafeBufferPointer<Unicode.Scalar>, upTo end: Int) {
    guard taken < end else { return }
    letters.append(contentsOf: UnsafeBufferPointer(rebasing: text[taken..<end]))
    taken = end
  }

  private mutating func addMark(_ mark: Unicode.Scalar, before next: Unicode.Scalar?) {
    // 2.0 is one word, and T.38 is written T38, too.
    if mark == ".", start < letters.count, !isUnspaced, let next, LetterRules.isDigit(next),
      let last = letters.last
    {
      if LetterRules.isDigit(last) { return letters.append(".") }
      if letters.count - start == 1 { return }
    }
    endToken()
    gap += 1
    joint = tokens.isEmpty || gap > 1 ? .other : Self.joint(of: mark)
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
