/// The text of HTML that cmark made.
enum PlainText {
  /// The text without tags and with its entities resolved; runs of white space become one space.
  static func of(html: [UInt8]) -> String {
    var text: [UInt8] = []
    var isInTag = false
    for byte in html {
      switch byte {
      case UInt8(ascii: "<"): isInTag = true
      case UInt8(ascii: ">"): isInTag = false
      case _ where isInTag: break
      case UInt8(ascii: "\n"), UInt8(ascii: " "):
        if let last = text.last, last != UInt8(ascii: " ") { text.append(UInt8(ascii: " ")) }
      default: text.append(byte)
      }
    }
    if text.last == UInt8(ascii: " ") { text.removeLast() }
    return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")]
      .reduce(String(decoding: text, as: UTF8.self)) { text, entity in
        text.replacing(entity.0, with: entity.1)
      }
  }
}
