import Bytes

/// Reads HTML as a sequence of tags and texts, without a tree of elements (WHATWG HTML §13.2.5).
/// XML is read by the same rules but for `CDATA` and for elements that hold only text.
struct MarkupScanner: Sendable {
  enum Syntax: Sendable {
    case html, xml
  }

  enum Token: Sendable, Equatable {
    /// The attributes are in `attributes` until the next token is asked for.
    case startTag(ElementName?)
    case endTag(ElementName?)

    /// The place of a text as it is written, with its character references.
    case text(Range<Int>)
  }

  private let bytes: [UInt8]
  private let syntax: Syntax
  private var index = 0

  /// Where the next token begins.
  var position: Int { index }

  /// The element whose content is text up to its end tag.
  private var textElement: ElementName?

  /// The attributes of the last start tag.
  private(set) var attributes: [Attribute] = []

  /// Where the last tag begins.
  private(set) var tagStart = 0

  /// How many `svg` elements are open; in them, `/>` closes an element.
  private(set) var drawingDepth = 0

  /// Where a tag, a comment or a text begins that goes on to the end of the file.
  private(set) var unfinished: Int?

  private let elements = ElementName.table
  private let attributeNames = AttributeName.table

  init(_ bytes: [UInt8], syntax: Syntax = .html) {
    self.bytes = bytes
    self.syntax = syntax
  }

  /// The next tag or text; comments and declarations are passed over.
  mutating func next() -> Token? {
    if let element = textElement {
      textElement = nil
      let start = index
      index = endOfText(in: element)
      if index > start { return .text(start..<index) }
    }
    while index < bytes.count {
      let start = index
      let markup = startOfMarkup()
      index = markup
      if markup > start { return .text(start..<markup) }
      tagStart = markup
      switch bytes[markup + 1] {
      case UInt8(ascii: "!"):
        if let text = passDeclaration() { return .text(text) }
      case UInt8(ascii: "?"): pass(to: syntax == .xml ? "?>" : ">", from: markup + 2)
      case UInt8(ascii: "/"): return endTag()
      default: return startTag()
      }
    }
    return nil
  }

  // MARK: Texts

  /// The next `<` that is not simply a sign in the text, or the end.
  private func startOfMarkup() -> Int {
    var place = index
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "<"), place + 1 < bytes.count {
        let next = bytes[place + 1]
        if next.isASCIILetter || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
          || next == UInt8(ascii: "?")
        {
          return place
        }
      }
      place += 1
    }
    return place
  }

  /// The place of the end tag that ends an element of text alone, or the end.
  private mutating func endOfText(in element: ElementName) -> Int {
    let name = Array(element.rawValue.utf8)
    var place = index
    while place + name.count + 2 <= bytes.count {
      if bytes[place] == UInt8(ascii: "<"), bytes[place + 1] == UInt8(ascii: "/"),
        matches(name, at: place + 2)
      {
        return place
      }
      place += 1
    }
    unfinished = unfinished ?? tagStart
    return bytes.count
  }

  private func matches(_ name: [UInt8], at place: Int) -> Bool {
    for (offset, byte) in name.enumerated() where bytes[place + offset] | 0x20 != byte {
      return false
    }
    let end = place + name.count
    return end == bytes.count || bytes[end].endsName
  }

  // MARK: Comments and declarations

  /// Passes over a comment, a document type or the like.
  ///
  /// - Returns: the text of a `CDATA` section.
  private mutating func passDeclaration() -> Range<Int>? {
    let start = index + 2
    if startsWith("--", at: start) {
      // `<!-->` and `<!--->` are whole comments.
      if startsWith(">", at: start + 2) {
        index = start + 3
      } else if startsWith("->", at: start + 2) {
        index = start + 4
      } else {
        pass(to: "-->", from: start + 2)
      }
      return nil
    }
    guard startsWith("[CDATA[", at: start) else {
      pass(to: ">", from: start)
      return nil
    }
    pass(to: "]]>", from: start + 7)
    return unfinished == nil ? (start + 7)..<(index - 3) : nil
  }

  private mutating func pass(to end: StaticString, from start: Int) {
    var place = start
    while place < bytes.count {
      if startsWith(end, at: place) {
        index = place + end.utf8CodeUnitCount
        return
      }
      place += 1
    }
    unfinished = unfinished ?? index
    index = bytes.count
  }

  private func startsWith(_ text: StaticString, at place: Int) -> Bool {
    guard place + text.utf8CodeUnitCount <= bytes.count else { return false }
    return text.withUTF8Buffer { text in
      text.indices.allSatisfy { bytes[place + $0] == text[$0] }
    }
  }

  // MARK: Tags

  private mutating func startTag() -> Token {
    let name = readName(from: index + 1)
    let isClosed = readAttributes()
    guard let name, syntax == .html else { return .startTag(name) }
    if name == .svg, !isClosed { drawingDepth += 1 }
    if name.isRawText, drawingDepth == 0 || !isClosed { textElement = name }
    return .startTag(name)
  }

  private mutating func endTag() -> Token {
    let name = readName(from: index + 2)
    _ = readAttributes()
    if name == .svg { drawingDepth = max(0, drawingDepth - 1) }
    return .endTag(name)
  }

  private mutating func readName(from start: Int) -> ElementName? {
    index = start
    while index < bytes.count, !bytes[index].endsName { index += 1 }
    return PackedName(bytes[start..<index]).flatMap { elements[$0] }
  }

  /// - Returns: whether the tag ends with `/>`.
  private mutating func readAttributes() -> Bool {
    attributes.removeAll(keepingCapacity: true)
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: ">") {
        index += 1
        return bytes[index - 2] == UInt8(ascii: "/")
      }
      if byte.isSpace || byte == UInt8(ascii: "/") {
        index += 1
      } else {
        attributes.append(readAttribute())
      }
    }
    unfinished = unfinished ?? tagStart
    return false
  }

  private mutating func readAttribute() -> Attribute {
    let start = index
    // An equals sign at the start belongs to the name.
    index += 1
    while index < bytes.count, !bytes[index].endsName, bytes[index] != UInt8(ascii: "=") {
      index += 1
    }
    let name = PackedName(bytes[start..<index]).flatMap { attributeNames[$0] }
    let end = index
    passSpace()
    guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else {
      return Attribute(name: name, value: end..<end)
    }
    index += 1
    passSpace()
    return Attribute(name: name, value: readValue())
  }

  private mutating func readValue() -> Range<Int> {
    guard index < bytes.count else { return index..<index }
    let quote = bytes[index]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let start = index
      while index < bytes.count, !bytes[index].isSpace, bytes[index] != UInt8(ascii: ">") {
        index += 1
      }
      return start..<index
    }
    let start = index + 1
    index = start
    while index < bytes.count, bytes[index] != quote { index += 1 }
    defer { index = min(index + 1, bytes.count) }
    return start..<index
  }

  private mutating func passSpace() {
    while index < bytes.count, bytes[index].isSpace { index += 1 }
  }
}

extension UInt8 {
  /// Whether the name of a tag or an attribute can't go on with this.
  var endsName: Bool {
    isSpace || self == UInt8(ascii: ">") || self == UInt8(ascii: "/")
  }
}
