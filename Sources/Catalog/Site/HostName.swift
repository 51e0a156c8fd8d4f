import Bytes
import CIDN2

/// The name of a host in an address.
enum HostName {
  /// The name in small letters, international labels as A-labels (IDNA 2008, UTS #46).
  ///
  /// - Returns: `nil` unless it is a domain name, an IPv4 address or an IPv6 address in brackets.
  static func normalized(_ name: Substring) -> String? {
    if name.utf8.first == UInt8(ascii: "[") { return literal(name) }
    let text = name.utf8.allSatisfy { $0 < 0x80 } ? name.lowercased() : encoded(String(name))
    return text.flatMap { isDomain($0) ? $0 : nil }
  }

  private static func encoded(_ name: String) -> String? {
    var output: UnsafeMutablePointer<CChar>?
    let flags = CInt(IDN2_NFC_INPUT.rawValue | IDN2_NONTRANSITIONAL.rawValue)
    guard idn2_to_ascii_8z(name, &output, flags) == IDN2_OK.rawValue, let output else {
      return nil
    }
    defer { idn2_free(output) }
    return String(cString: output)
  }

  /// Labels of 1 to 63 letters, digits, hyphens and underscores, with no hyphen at their ends, at
  /// most 253 bytes together (RFC 1035 §2.3.4).
  private static func isDomain(_ name: String) -> Bool {
    let labels = name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return name.utf8.count <= 253
      && labels.allSatisfy { label in
        1...63 ~= label.count && label.first != UInt8(ascii: "-")
          && label.last != UInt8(ascii: "-")
          && label.allSatisfy {
            $0.isSmallASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-")
              || $0 == UInt8(ascii: "_")
          }
      }
  }

  private static func literal(_ name: Substring) -> String? {
    guard name.utf8.last == UInt8(ascii: "]") else { return nil }
    let address = name.dropFirst().dropLast()
    guard address.utf8.contains(UInt8(ascii: ":")),
      address.utf8.allSatisfy({ $0.hexadecimalValue != nil || ":.".utf8.contains($0) })
    else { return nil }
    return name.lowercased()
  }
}
