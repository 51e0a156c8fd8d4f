import Bytes
import CMarkGFM

/// Where a link or an image of a document leads.
public struct MarkdownAddress {
  /// With all escapes and references resolved, but still percent-encoded.
  public let text: String
  public let isImage: Bool

  /// Whether it is an image and nothing stands between the brackets.
  public let isUndescribedImage: Bool

  /// Byte offset of the link or image in the file.
  public let offset: Int
}

/// What stands in HTML in the place of an address.
public struct AddressReplacement {
  /// May have control characters, and starts with U+0001 if it does.
  let address: [UInt8]

  /// The width and the height of an image in CSS pixels, for browsers to keep room for it.
  let size: (width: Int, height: Int)?

  public init(address: [UInt8], size: (width: Int, height: Int)? = nil) {
    self.address = address
    self.size = size
  }
}

extension MarkdownDocument {
  /// Gives links and images other addresses.
  ///
  /// - Parameter replacement: what stands in the HTML; `nil` leaves the address as it is.
  public mutating func replaceAddresses(
    _ replacement: (MarkdownAddress) -> AddressReplacement?
  ) {
    var replaced = false
    forEachAddress { node, address in
      guard let replacement = replacement(address) else { return }
      var bytes = replacement.address
      if let size = replacement.size {
        bytes += [MarkedAddresses.size] + Array("\(size.width)x\(size.height)".utf8)
      }
      cmark_node_set_url(node, String(decoding: bytes, as: UTF8.self))
      replaced = true
    }
    hasMarkedAddresses = hasMarkedAddresses || replaced
  }
}

/// Control characters in addresses, which cmark writes percent-encoded.
enum MarkedAddresses {
  /// Begins the size of an image, after its address.
  static let size: UInt8 = 6

  private static let opening = Array("=\"%01".utf8)

  /// The HTML with the characters themselves in the addresses that start with U+0001, and with the
  /// sizes of images as attributes.
  static func decoded(_ html: ArraySlice<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(html.count)
    var rest = html
    while let start = rest.firstRange(ofBytes: opening) {
      let address = start.lowerBound + 2
      let end = rest[address...].firstIndex(of: UInt8(ascii: "\"")) ?? rest.endIndex
      decoded += rest[..<address]
      let parts = unescaped(rest[address..<end]).split(separator: size)
      decoded += parts.first ?? []
      decoded.append(UInt8(ascii: "\""))
      if parts.count > 1 { decoded += attributes(ofSize: parts[1]) }
      rest = rest[min(end + 1, rest.endIndex)...]
    }
    return decoded + rest
  }

  private static func unescaped(_ address: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = address
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.first == UInt8(ascii: "0"),
        let digit = rest.dropFirst().first, UInt8(ascii: "1")...UInt8(ascii: "8") ~= digit
      {
        bytes.append(digit - UInt8(ascii: "0"))
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }

  private static func attributes(ofSize size: ArraySlice<UInt8>) -> [UInt8] {
    let numbers = size.split(separator: UInt8(ascii: "x"))
    return zip(["width", "height"], numbers).flatMap { name, number in
      Array(" \(name)=\"".utf8) + number + Array("\"".utf8)
    }
  }
}
