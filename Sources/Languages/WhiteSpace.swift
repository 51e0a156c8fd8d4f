/// White space by the numbers of characters.
enum WhiteSpace {
  /// There is none among the letters from À to those of Ethiopia, nor after the ideographic space,
  /// so that hardly any has to be looked up.
  static func contains(_ scalar: UInt32) -> Bool {
    switch scalar {
    case ..<0x80: scalar == 0x20 || 0x09...0x0D ~= scalar
    case 0xA1..<0x1680: false
    case ...0x3000: Unicode.Scalar(scalar)?.properties.isWhitespace ?? false
    default: false
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is white space.
  package var isSpace: Bool { WhiteSpace.contains(value) }
}
