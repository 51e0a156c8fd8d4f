import Addresses
import Bytes

/// What names a code within its protocol, in addresses and in the names of files: `180`, `2.01`,
/// `NXDOMAIN`.
public struct CodeID: Sendable, Hashable, CustomStringConvertible {
  public let text: String

  /// Takes a text that may name a code.
  ///
  /// - Returns: `nil` unless the text can stand in an address and in the name of a file everywhere:
  ///   letters, digits, `.`, `_` and `-` (the portable characters of POSIX), starting with no `.`
  ///   or `-` and ending with no `.`, and such that a pair's name can be told apart. `index` is the
  ///   protocol's own page.
  public init?(_ text: String) {
    guard let first = text.utf8.first, Self.isAlphanumeric(first) || first == UInt8(ascii: "_"),
      text.utf8.allSatisfy({ Self.isAlphanumeric($0) || "._-".utf8.contains($0) }),
      text.utf8.last != UInt8(ascii: "."), !PairName.confuses(text),
      text.utf8.count != AddressWord.index.utf8CodeUnitCount
        || text.lowercased() != "\(AddressWord.index)"
    else { return nil }
    self.text = text
  }

  /// The name for the file of a code that may be shown otherwise: `m32601` for `-32601`, `E-1` for
  /// `E #1`.
  ///
  /// - Returns: `nil` if nothing of it can stand in a name.
  public init?(naming value: CodeValue) {
    let isNegative = value.text.utf8.first == UInt8(ascii: "-")
    var name = isNegative ? "m" : ""
    for scalar in value.text.unicodeScalars.dropFirst(isNegative ? 1 : 0) {
      let isFit =
        scalar.isASCII
        && (Self.isAlphanumeric(UInt8(scalar.value)) || "._-".unicodeScalars.contains(scalar))
      if isFit {
        name.unicodeScalars.append(scalar)
      } else if !name.isEmpty, !name.hasSuffix("-") {
        name += "-"
      }
    }
    while let last = name.utf8.last, "-.".utf8.contains(last) { name.removeLast() }
    self.init(name)
  }

  public var description: String { text }

  /// Whether a byte is an ASCII letter or digit.
  static func isAlphanumeric(_ byte: UInt8) -> Bool {
    byte.isASCIIDigit || byte.isASCIILetter
  }
}
