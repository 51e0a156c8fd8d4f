import Bytes

/// What is shown of a code, by which it is also ordered, found in ranges and called near to others:
/// `180`, `-32601`, `4.7.1`. It is the name of its file, unless that says otherwise.
public struct CodeValue: Sendable, Hashable, CustomStringConvertible {
  public let text: String

  /// Takes a text that may be shown of a code.
  ///
  /// - Returns: `nil` unless the text is one line that neither starts nor ends with a space.
  public init?(_ text: String) {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last,
      !first.properties.isWhitespace, !last.properties.isWhitespace,
      !scalars.contains(where: Self.breaksLine)
    else { return nil }
    self.text = text
  }

  /// The value of a code whose file says nothing else.
  public init(_ id: CodeID) {
    text = id.text
  }

  public var description: String { text }

  /// The value of a code that is a whole number which 64 bits can hold.
  public var number: Int? { isNumber ? Int(text) : nil }

  /// Whether the code is a decimal number of any length, negative or not.
  private var isNumber: Bool {
    let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
    return !digits.isEmpty && digits.allSatisfy(\.isASCIIDigit)
  }

  /// Whether readers would take the two for one code: they are written alike, or one number.
  public func isSame(as other: CodeValue) -> Bool {
    text == other.text
      || isNumber && other.isNumber
        && (number.map { $0 == other.number } ?? (NaturalOrder.compare(text, other.text) == 0))
  }

  private static func breaksLine(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }
}

extension CodeValue: Comparable {
  public static func < (left: CodeValue, right: CodeValue) -> Bool {
    NaturalOrder.precedes(left.text, right.text)
  }
}
