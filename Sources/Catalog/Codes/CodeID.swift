import Addresses
import Bytes

/// What names a code within its protocol: `180`, `2.01`, `NXDOMAIN`.
public struct CodeID: Sendable, Hashable, CustomStringConvertible {
  public let text: String

  /// - Returns: `nil` unless the text can stand in an address: letters, digits, `.`, `_` and `-`,
  ///   starting with a letter or digit, and without what joins the codes of a pair. `index` is the
  ///   protocol's own page.
  public init?(_ text: String) {
    guard let first = text.utf8.first, Self.isAlphanumeric(first),
      text.utf8.allSatisfy({ Self.isAlphanumeric($0) || "._-".utf8.contains($0) }),
      text.utf8.last != UInt8(ascii: "."), !PairName.joinsCodes(text),
      text.utf8.count != AddressWord.index.utf8CodeUnitCount
        || text.lowercased() != "\(AddressWord.index)"
    else { return nil }
    self.text = text
  }

  public var description: String { text }

  /// The value of a code that is a decimal number.
  public var number: Int? {
    text.utf8.allSatisfy(\.isASCIIDigit) ? Int(text) : nil
  }

  /// Whether a byte is an ASCII letter or digit.
  static func isAlphanumeric(_ byte: UInt8) -> Bool {
    byte.isASCIIDigit || byte.isASCIILetter
  }
}

extension CodeID: Comparable {
  /// Numbers by value and before everything else; the rest by bytes.
  public static func < (left: CodeID, right: CodeID) -> Bool {
    switch (left.number, right.number) {
    case (let left?, let right?) where left != right: left < right
    case (.some, nil): true
    case (nil, .some): false
    default: left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
  }
}
