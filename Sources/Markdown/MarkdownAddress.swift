import CMarkGFM

/// Where a link or an image of a document leads.
public struct MarkdownAddress {
  /// With all escapes and references resolved, but still percent-encoded.
  public let text: String
  public let isImage: Bool

  /// Whether nothing stands between the brackets.
  public let isEmpty: Bool

  /// Byte offset of the link or image in the file.
  public let offset: Int
}

extension MarkdownDocument {
  /// Gives links and images other addresses.
  ///
  /// - Parameter replacement: the address that stands in the HTML, which may have control characters and
  ///   starts with U+0001 if it does; `nil` leaves the address as it is.
  public mutating func replaceAddresses(
    _ replacement: (MarkdownAddress) -> [UInt8]?
  ) {
    var replaced = false
    forEachAddress { node, address in
      guard let bytes = replacement(address) else { return }
      cmark_node_set_url(node, String(decoding: bytes, as: UTF8.self))
      replaced = true
    }
    hasMarkedAddresses = hasMarkedAddresses || replaced
  }
}

/// Control characters in addresses, which cmark writes percent-encoded.
enum MarkedAddresses {
  private static let opening = Array("=\"%01".utf8)

  /// The HTML with the characters themselves in the addresses that start with U+0001.
  static func decoded(_ html: ArraySlice<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(html.count)
    var isInside = false
    var index = html.startIndex
    while index < html.endIndex {
      let byte = html[index]
      if isInside, byte == UInt8(ascii: "%"), html[(index + 1)...].first == UInt8(ascii: "0"),
        let digit = html[(index + 2)...].first, UInt8(ascii: "1")...UInt8(ascii: "8") ~= digit
      {
        decoded.append(digit - UInt8(ascii: "0"))
        index += 3
        continue
      }
      if byte == UInt8(ascii: "\"") { isInside = false }
      decoded.append(byte)
      index += 1
      if byte == UInt8(ascii: "="), html[(index - 1)...].starts(with: opening) {
        decoded.append(UInt8(ascii: "\""))
        isInside = true
        index += 1
      }
    }
    return decoded
  }
}
