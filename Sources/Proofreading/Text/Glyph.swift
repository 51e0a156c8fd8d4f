import Languages
import Markdown

/// A character of a text as readers see it, with its place in the file.
struct Glyph: Sendable {
  /// What stands for a code span, an address or a Mustache tag, which is no prose.
  static let placeholder = MarkdownProse.placeholder

  let scalar: Unicode.Scalar

  /// What sort of character it is, which the checks ask again and again.
  private let sort: Sort

  /// The byte offset in the file.
  let offset: Int

  private enum Sort: UInt8 {
    case letter, digit, space, other
  }

  init(scalar: Unicode.Scalar, offset: Int) {
    self.scalar = scalar
    self.offset = offset
    sort = scalar.isASCII ? Self.sort(ofASCII: UInt8(scalar.value)) : Self.sort(of: scalar)
  }

  private static func sort(ofASCII byte: UInt8) -> Sort {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): .letter
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: " "), UInt8(ascii: "\t")...UInt8(ascii: "\r"): .space
    default: .other
    }
  }

  private static func sort(of scalar: Unicode.Scalar) -> Sort {
    let properties = scalar.properties
    if properties.isAlphabetic { return .letter }
    if scalar.isSpace { return .space }
    return properties.numericType == .decimal ? .digit : .other
  }

  var isSpace: Bool { sort == .space }
  var isLetter: Bool { sort == .letter }
  var isDigit: Bool { sort == .digit }
  var isPlaceholder: Bool { scalar == Self.placeholder }

  /// A space at which lines are not broken.
  var isNoBreakSpace: Bool { scalar == "\u{A0}" || scalar == "\u{202F}" }
}
