/// The schemes that an address may have.
public enum LinkScheme {
  /// They lead somewhere and run nothing.
  public static let allowed = ["http", "https", "mailto", "tel", "sip", "sips", "ftp", "urn"]

  /// What stands before the first colon of an address, in small letters, as browsers see it or
  /// might: without control characters and spaces (WHATWG URL, §4.4).
  ///
  /// - Parameter address: in UTF-8, with all escapes and references resolved.
  /// - Returns: `nil` if a slash, a query or a fragment comes before a colon.
  static func scheme(of address: some Sequence<UInt8>) -> [UInt8]? {
    var scheme: [UInt8] = []
    for byte in address where byte > 0x20 {
      switch byte {
      case UInt8(ascii: ":"): return scheme
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return nil
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): scheme.append(byte | 0x20)
      default: scheme.append(byte)
      }
    }
    return nil
  }

  /// Whether an address has a scheme, so that it is not relative.
  public static func isWhole(_ address: some Sequence<UInt8>) -> Bool {
    scheme(of: address) != nil
  }

  /// Whether an address is relative, or has a scheme that is allowed.
  public static func allows(_ address: some Sequence<UInt8>) -> Bool {
    scheme(of: address).map(isAllowed) ?? true
  }

  private static func isAllowed(_ scheme: [UInt8]) -> Bool {
    allowed.contains { scheme.elementsEqual($0.utf8) }
  }

  /// Whether a text is nothing but an address with a scheme that is not allowed. Other texts have
  /// colons, too.
  public static func isRefusedAddress(_ text: String) -> Bool {
    guard let scheme = scheme(of: text.utf8), let first = scheme.first, isLetter(first),
      scheme.allSatisfy({ isLetter($0) || "0123456789+-.".utf8.contains($0) }),
      !isAllowed(scheme)
    else { return false }
    let rest = text.utf8.drop { $0 != UInt8(ascii: ":") }.dropFirst()
    return !rest.isEmpty && !text.utf8.contains(UInt8(ascii: " "))
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte
  }
}
