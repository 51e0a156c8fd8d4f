/// A character of a text as readers see it, with its place in the file.
struct Glyph: Sendable {
  /// What stands for a code span, an address or a Mustache tag, which is no prose.
  static let placeholder: Unicode.Scalar = "\u{FFFC}"

  let scalar: Unicode.Scalar

  /// The byte offset in the file.
  let offset: Int

  var isSpace: Bool { scalar.properties.isWhitespace }
  var isLetter: Bool { scalar.properties.isAlphabetic }
  var isDigit: Bool { scalar.properties.numericType == .decimal }
  var isPlaceholder: Bool { scalar == Self.placeholder }

  /// A space at which lines are not broken.
  var isNoBreakSpace: Bool { ["\u{A0}", "\u{202F}"].contains(scalar) }
}
