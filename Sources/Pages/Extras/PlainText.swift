/// The text of HTML that cmark made, in UTF-8.
enum PlainText {
  private static let entities: [(name: StaticString, byte: UInt8)] = [
    ("&amp;", UInt8(ascii: "&")), ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")),
    ("&quot;", UInt8(ascii: "\"")),
  ]

  /// Appends the text without tags and with its entities resolved; runs of white space become one
  /// space.
  static func append(_ html: [UInt8], to text: inout [UInt8]) {
    var index = 0
    while index < html.count {
      switch html[index] {
      case UInt8(ascii: "<"):
        index = (html[index...].firstIndex(of: UInt8(ascii: ">")) ?? html.count - 1) + 1
        continue
      case UInt8(ascii: "&"):
        if let entity = entities.first(where: { html[index...].starts(with: $0.name.bytes) }) {
          text.append(entity.byte)
          index += entity.name.utf8CodeUnitCount
          continue
        }
        text.append(html[index])
      case UInt8(ascii: "\n"), UInt8(ascii: " "):
        if let last = text.last, last != UInt8(ascii: " ") { text.append(UInt8(ascii: " ")) }
      default:
        text.append(html[index])
      }
      index += 1
    }
  }
}

extension StaticString {
  fileprivate var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }
}
