import Bytes
import ContentHash

/// What follows `#` in a link: the id of a place in a page.
struct Fragment: Sendable, Hashable {
  /// The hash of the id as it is written.
  let written: UInt64

  /// The hash of the id with percent signs decoded, which is looked for second (WHATWG HTML
  /// §7.4.6.3).
  let decoded: UInt64

  /// - Returns: `nil` where the top of the page is meant.
  init?(_ text: ArraySlice<UInt8>) {
    // What follows `:~:` is for the browser, such as a text to be marked.
    let text = Array(Self.id(text))
    guard !text.isEmpty, !text.lazy.map(\.small).elementsEqual("top".utf8) else { return nil }
    written = Self.hash(of: text)
    decoded =
      text.contains(UInt8(ascii: "%")) ? Self.hash(of: PercentCoding.decoded(text)) : written
  }

  private static func id(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let mark = Array(":~:".utf8)
    var rest = text
    while let colon = rest.firstIndex(of: mark[0]) {
      if text[colon...].starts(with: mark) { return text[..<colon] }
      rest = text[(colon + 1)...]
    }
    return text
  }

  /// The hash by which ids are compared.
  static func hash(of id: [UInt8]) -> UInt64 {
    ContentHash(of: id).low
  }
}
