/// Cuts texts into words; the browser cuts queries in the same way (`cut` in `search.js`).
struct WordCutter {
  /// A word, or letters that stand together in a script without spaces.
  struct Token: Hashable {
    /// In small letters, with accents.
    let text: String

    let isUnspaced: Bool

    /// What is between it and the token before.
    let joint: Joint
  }

  enum Joint: Hashable {
    /// Nothing: another script begins.
    case none

    /// One space.
    case space

    /// One hyphen.
    case hyphen

    /// Anything else, or there is no token before.
    case other
  }

  /// - Parameter text: in small letters (`FoldedText.small`).
  static func tokens(of text: String) -> [Token] {
    let scalars = Array(text.unicodeScalars)
    var tokens: [Token] = []
    var word: [UInt8] = []
    var last: Unicode.Scalar = "."
    var isUnspaced = false
    var joint = Joint.other
    var gap = 0

    func end(_ tokens: inout [Token]) {
      guard !word.isEmpty else { return }
      let text = String(decoding: word, as: UTF8.self)
      tokens.append(Token(text: text, isUnspaced: isUnspaced, joint: joint))
      word.removeAll(keepingCapacity: true)
      joint = .none
      gap = 0
    }

    for (index, scalar) in scalars.enumerated() {
      if LetterRules.isOfWords(scalar) {
        let unspaced = LetterRules.isUnspaced(scalar)
        if !word.isEmpty, unspaced != isUnspaced { end(&tokens) }
        isUnspaced = unspaced
        word.append(contentsOf: scalar.utf8)
        last = scalar
        continue
      }
      if scalar == ".", !word.isEmpty, !isUnspaced, index + 1 < scalars.count,
        LetterRules.isDigit(scalars[index + 1])
      {
        // 2.0 is one word, and T.38 is written T38, too.
        if LetterRules.isDigit(last) {
          word.append(UInt8(ascii: "."))
          last = scalar
          continue
        }
        if word.count == last.utf8.count { continue }
      }
      end(&tokens)
      gap += 1
      joint = gap > 1 ? .other : scalar == " " ? .space : isHyphen(scalar) ? .hyphen : .other
      if tokens.isEmpty { joint = .other }
    }
    end(&tokens)
    return tokens
  }

  private static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "\u{2010}" || scalar == "\u{2212}"
  }
}
