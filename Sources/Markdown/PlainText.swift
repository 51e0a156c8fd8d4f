/// The text of HTML that cmark made, in UTF-8.
package enum PlainText {
  private static let space = UInt8(ascii: " ")

  /// Appends the text without tags and with its entities resolved; runs of white space become one
  /// space, and none at the start.
  package static func append(_ html: [UInt8], to text: inout [UInt8]) {
    html.withUnsafeBytes { append($0, to: &text) }
  }

  /// Appends the text of HTML that stands anywhere in memory.
  package static func append(_ html: UnsafeRawBufferPointer, to text: inout [UInt8]) {
    let last = text.last ?? space
    text.append(addingCapacity: html.count) { text in
      text.withUnsafeMutableBufferPointer { room, count in
        count += write(html, after: last, to: UnsafeMutableBufferPointer(rebasing: room[count...]))
      }
    }
  }

  /// - Parameters:
  ///   - last: the byte before the text.
  ///   - room: has at least as many bytes as the HTML.
  /// - Returns: how many bytes the text has.
  private static func write(
    _ html: UnsafeRawBufferPointer, after last: UInt8, to room: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var (last, count, index) = (last, 0, 0)
    while index < html.count {
      var byte = html[index]
      switch byte {
      case UInt8(ascii: "<"):
        index = HTMLTags.end(ofTagAt: index, in: html)
        continue
      case UInt8(ascii: "&"):
        guard let entity = Entity(at: index, in: html) else { break }
        byte = entity.byte
        index += entity.length - 1
      case UInt8(ascii: "\n"), space:
        byte = space
        guard last == space else { break }
        index += 1
        continue
      default: break
      }
      room.initializeElement(at: count, to: byte)
      count += 1
      last = byte
      index += 1
    }
    return count
  }
}

extension PlainText {
  /// The text of each heading of HTML that cmark made.
  package static func headings(of html: [UInt8]) -> [[UInt8]] {
    var headings: [[UInt8]] = []
    var rest = html[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[open...].dropFirst()
      guard rest.first == UInt8(ascii: "h"), let level = rest.dropFirst().first,
        (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(level)
      else { continue }
      let end = Array("</h".utf8) + [level]
      var close = open
      while close < html.count, !html[close...].starts(with: end) { close += 1 }
      var text: [UInt8] = []
      append(Array(html[open..<close]), to: &text)
      headings.append(text)
      rest = html[close...]
    }
    return headings
  }
}

/// A sign that cmark writes as an entity.
private struct Entity {
  let byte: UInt8
  let length: Int

  /// - Returns: `nil` if no such entity stands at the place of an ampersand.
  init?(at index: Int, in html: UnsafeRawBufferPointer) {
    let (byte, name): (UInt8, StaticString)
    switch index + 1 < html.count ? html[index + 1] : 0 {
    case UInt8(ascii: "a"): (byte, name) = (UInt8(ascii: "&"), "&amp;")
    case UInt8(ascii: "l"): (byte, name) = (UInt8(ascii: "<"), "&lt;")
    case UInt8(ascii: "g"): (byte, name) = (UInt8(ascii: ">"), "&gt;")
    case UInt8(ascii: "q"): (byte, name) = (UInt8(ascii: "\""), "&quot;")
    default: return nil
    }
    length = name.utf8CodeUnitCount
    self.byte = byte
    guard html[index...].starts(with: UnsafeRawBufferPointer(start: name.utf8Start, count: length))
    else { return nil }
  }
}
