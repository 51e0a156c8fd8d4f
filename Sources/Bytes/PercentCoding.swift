/// Percent-encoded bytes in addresses (RFC 3986 §2.1).
public enum PercentCoding {
  /// The bytes with `%20` and the like resolved; a percent sign without two digits stays.
  public static func decoded(_ text: some Collection<UInt8>) -> [UInt8] {
    let percentSign = UInt8(ascii: "%")
    var result = Array(text)
    guard let first = result.firstIndex(of: percentSign) else { return result }
    var rest = result[first...]
    result = Array(result[..<first])
    while let byte = rest.popFirst() {
      if byte == percentSign, let high = rest.first?.hexadecimalValue,
        let low = rest.dropFirst().first?.hexadecimalValue
      {
        result.append(high << 4 | low)
        rest = rest.dropFirst(2)
      } else {
        result.append(byte)
      }
    }
    return result
  }

  /// A path in which everything is encoded that would mean something else there, or that no address
  /// has: what is not unreserved (RFC 3986 §2.3), a slash or one of `!+,=@`.
  public static func encoded(_ path: String) -> String {
    guard !path.utf8.allSatisfy(isPlain) else { return path }
    var result: [UInt8] = []
    for byte in path.utf8 {
      if isPlain(byte) {
        result.append(byte)
      } else {
        result += [UInt8(ascii: "%"), digit(byte >> 4), digit(byte & 0xF)]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || "-._~/!+,=@".utf8.contains(byte)
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
