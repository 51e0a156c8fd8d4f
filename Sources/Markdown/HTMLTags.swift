import Bytes

/// The little of HTML's syntax (§13.2.5) that raw HTML between cmark's needs.
enum HTMLTags {
  /// The index after a comment; `nil` if none starts at an index, or it has no end.
  static func comment<Bytes: Collection<UInt8>>(at start: Bytes.Index, in html: Bytes)
    -> Bytes.Index?
  {
    guard html[start...].starts(with: "<!--".utf8) else { return nil }
    let text = html.index(start, offsetBy: "<!--".utf8.count)
    // “<!-->” and “<!--->” are whole comments.
    for short in [">", "->"] where html[text...].starts(with: short.utf8) {
      return html.index(text, offsetBy: short.utf8.count)
    }
    var index = text
    while let dash = html[index...].firstIndex(of: UInt8(ascii: "-")) {
      if html[dash...].starts(with: "-->".utf8) { return html.index(dash, offsetBy: 3) }
      index = html.index(after: dash)
    }
    return nil
  }

  /// The index after a tag or a comment, whose attributes may hold `>` in quotes; the end of the
  /// text if it has no end. The content of scripts and styles, which is no text, counts as part of
  /// the tag.
  static func end(ofTagAt start: Int, in html: UnsafeRawBufferPointer) -> Int {
    let first = start + 1 < html.count ? html[start + 1] : 0
    if first == UInt8(ascii: "!") {
      return comment(at: start, in: html) ?? plainEnd(after: start, in: html)
    }
    var index = start + 1
    while index < html.count, html[index] != UInt8(ascii: ">") {
      let byte = html[index]
      index += 1
      // A quotation mark opens a value only after “=”.
      guard byte == UInt8(ascii: "=") else { continue }
      while index < html.count, html[index] <= 0x20 { index += 1 }
      guard index < html.count,
        html[index] == UInt8(ascii: "\"") || html[index] == UInt8(ascii: "'")
      else { continue }
      let close = html[(index + 1)...].firstIndex(of: html[index])
      index = (close ?? html.count - 1) + 1
    }
    let end = min(index + 1, html.count)
    guard first.small == UInt8(ascii: "s") else { return end }
    for name in ["script", "style"] where isTag(name, at: start, in: html) {
      return self.end(ofElement: name, from: end, in: html)
    }
    return end
  }

  private static func plainEnd(after start: Int, in html: UnsafeRawBufferPointer) -> Int {
    (html[start...].firstIndex(of: UInt8(ascii: ">")) ?? html.count - 1) + 1
  }

  private static func isTag(
    _ name: String, at start: Int, in html: UnsafeRawBufferPointer
  ) -> Bool {
    let after = start + 1 + name.utf8.count
    guard after < html.count, !isWordPart(html[after]) else { return false }
    return html[(start + 1)..<after].lazy.map { $0 | 0x20 }.elementsEqual(name.utf8)
  }

  private static func isWordPart(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "/")
  }

  private static func end(
    ofElement name: String, from start: Int, in html: UnsafeRawBufferPointer
  ) -> Int {
    var index = start
    while let open = html[index...].firstIndex(of: UInt8(ascii: "<")) {
      if open + 1 < html.count, html[open + 1] == UInt8(ascii: "/"),
        isTag(name, at: open + 1, in: html)
      {
        return plainEnd(after: open, in: html)
      }
      index = open + 1
    }
    return html.count
  }

  /// HTML without ids, which are unique in a page (§3.2.6), for showing it a second time.
  static func withoutIDs(_ html: [UInt8]) -> [UInt8] {
    html.withUnsafeBytes { html in
      var kept: [UInt8] = []
      var index = 0
      while index < html.count {
        let open = html[index...].firstIndex(of: UInt8(ascii: "<")) ?? html.count
        kept += html[index..<open]
        guard open < html.count else { break }
        index = end(ofTagAt: open, in: html)
        kept += AttributeList(html[open..<index]).withoutID
      }
      return kept
    }
  }
}
