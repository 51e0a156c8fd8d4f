/// What Unicode says of the characters of Chinese, Japanese and Korean, as far as text needs it.
enum EastAsian {
  /// Whether a character is wide, full-width or half-width (Unicode, East_Asian_Width W, F or H),
  /// emoji aside.
  static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x1100 else { return false }
    return wide.contains { $0.contains(scalar.value) }
  }

  /// Whether a character is of the Korean alphabet (Script=Hangul), whose words have spaces.
  static func isHangul(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x1100 else { return false }
    return hangul.contains { $0.contains(scalar.value) }
  }

  /// Whether a character is a wide one that the three languages share: a mark, or the wide space.
  static func isSharedMark(_ scalar: Unicode.Scalar) -> Bool {
    isWide(scalar) && !scalar.isWordPart
  }

  /// Whether a bare address ends before a character that is not ASCII: white space, a wide mark, a
  /// bracket or a quotation mark.
  static func endsAddress(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isWhitespace || isSharedMark(scalar) { return true }
    switch scalar.properties.generalCategory {
    case .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation: return true
    default: return scalar == "…"
    }
  }

  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x20A9...0x20A9, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0xA4CF,
    0xA960...0xA97F, 0xAC00...0xD7FF, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,
    0xFF01...0xFFDC, 0xFFE0...0xFFEE, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F2FF,
    0x20000...0x3FFFD,
  ]

  private static let hangul: [ClosedRange<UInt32>] = [
    0x1100...0x11FF, 0x302E...0x302F, 0x3131...0x318E, 0x3200...0x321E, 0x3260...0x327E,
    0xA960...0xA97F, 0xAC00...0xD7FF, 0xFFA0...0xFFDC,
  ]
}

extension Unicode.Scalar {
  /// Whether a character is a letter, a number or something that belongs to one.
  var isWordPart: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }

  /// Whether cmark counts a character as punctuation: a mark, or any other sign of ASCII.
  var isPunctuation: Bool {
    if isASCII {
      return (0x21...0x2F).contains(value) || (0x3A...0x40).contains(value)
        || (0x5B...0x60).contains(value) || (0x7B...0x7E).contains(value)
    }
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      return true
    default: return false
    }
  }
}
