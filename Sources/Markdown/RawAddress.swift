import Bytes
import CMarkGFM

/// A relative address in raw HTML, which nothing adapts to the pages that it reaches.
public struct RawAddress: Sendable, Hashable {
  /// As it stands in the file.
  public let text: String

  /// Byte offset of its attribute in the file.
  public let offset: Int
}

extension RawAddress {
  private static let attributes = ["href", "src", "poster", "data", "action", "formaction"]

  /// Finds the relative addresses in the raw HTML of a tree, in order of their place.
  static func find(in html: [CMarkNode], lines: LineOffsets, file: [UInt8]) -> [RawAddress] {
    var found: [RawAddress] = []
    for node in html {
      let start = lines.offset(of: node)
      var next = start
      forEachAddress(in: Array(NodeWalk.literal(of: node).utf8)) { attribute, value in
        let rest = file[min(next, file.count)...]
        let offset = rest.firstRange(ofBytes: attribute)?.lowerBound
        if let offset { next = offset + attribute.count }
        guard isRelative(value) else { return }
        found.append(
          RawAddress(text: String(decoding: value, as: UTF8.self), offset: offset ?? start))
      }
    }
    return found
  }

  private static func forEachAddress(
    in html: [UInt8], _ body: (_ attribute: [UInt8], _ value: [UInt8]) -> Void
  ) {
    html.withUnsafeBytes { html in
      var index = 0
      while let open = html[index...].firstIndex(of: UInt8(ascii: "<")) {
        index = HTMLTags.end(ofTagAt: open, in: html)
        guard open + 1 < html.count, isLetter(html[open + 1]) else { continue }
        AttributeList(html[open..<index]).forEachValue { attribute, name, value in
          if attributes.contains(name) { body(attribute, value) }
        }
      }
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
  }

  /// Whether an address depends on the page that has it. One that starts with a character reference
  /// may hide a scheme, as addresses of mail do.
  private static func isRelative(_ address: [UInt8]) -> Bool {
    guard let first = address.first(where: { $0 > 0x20 }) else { return false }
    return !"#?&".utf8.contains(first) && !address.starts(with: "//".utf8)
      && !LinkScheme.isWhole(address)
  }
}
