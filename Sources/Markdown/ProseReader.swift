import CMarkGFM
import Diagnostics

/// Walks through a tree and finds what it says in the file.
///
/// cmark tells where blocks start. The columns within a paragraph are not to be relied on, so that
/// texts are looked for in their order.
struct ProseReader {
  private(set) var prose = MarkdownProse()
  private let range: Range<Int>
  private let lines: LineOffsets
  private var cursor: SourceCursor

  /// Where the line of a table's row ends, once a cell of it was read.
  private var endOfRow: Int?

  /// Whether a block of text has begun that nothing was read of.
  private var isAtStart = false

  init(_ file: SourceFile, range: Range<Int>, lines: LineOffsets) {
    self.range = range
    self.lines = lines
    cursor = SourceCursor(file.bytes, from: range.lowerBound)
  }

  /// Reads the blocks of the range.
  mutating func read(_ root: CMarkNode) {
    var next = cmark_node_first_child(root)
    while let block = next {
      if range.contains(offset(of: block)) { readBlock(block) }
      next = cmark_node_next(block)
    }
  }

  /// Where a block starts. The library gives no place to a paragraph that it cuts off a table.
  private func offset(of block: CMarkNode) -> Int {
    guard cmark_node_get_start_line(block) == 0, let next = cmark_node_next(block) else {
      return lines.offset(of: block)
    }
    return lines.offset(of: next)
  }

  private mutating func readBlock(_ block: CMarkNode) {
    guard let iterator = cmark_iter_new(block) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return }
      if event == CMARK_EVENT_ENTER {
        if enter(node) { cmark_iter_reset(iterator, node, CMARK_EVENT_EXIT) }
      } else {
        leave(node)
      }
    }
  }

  /// - Returns: whether what is inside the node was read with it.
  private mutating func enter(_ node: CMarkNode) -> Bool {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HEADING:
      _ = HeadingID.take(from: node)
      begin(node)
    case CMARK_NODE_PARAGRAPH: begin(node)
    case CMARK_NODE_CODE_BLOCK:
      let offset = lines.offset(of: node)
      prose.codes.append((Self.literal(of: node).droppingFinalLineFeed, offset))
      cursor.offset = max(cursor.offset, lines.end(ofLine: Int(cmark_node_get_end_line(node))))
    case CMARK_NODE_HTML_BLOCK:
      begin(node)
      readHTML(Self.literal(of: node))
    case CMARK_NODE_TEXT: readText(Self.literal(of: node))
    case CMARK_NODE_CODE: readCode(Self.literal(of: node))
    case CMARK_NODE_HTML_INLINE: readHTML(Self.literal(of: node))
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: readLineBreak()
    case CMARK_NODE_LINK: return readAddress(node)
    default:
      guard TablePart(of: node) == .row else { break }
      begin(node)
      endOfRow = nil
      if cursor.byte == UInt8(ascii: "|") {
        append("|", at: cursor.offset)
        cursor.offset += 1
      }
    }
    return false
  }

  private mutating func leave(_ node: CMarkNode) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING: readTrailingSpaces()
    case CMARK_NODE_LINK, CMARK_NODE_IMAGE: readTarget(of: node)
    default:
      guard TablePart(of: node) == .cell else { break }
      readEndOfCell()
    }
  }

  private static func literal(of node: CMarkNode) -> String {
    cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
  }

  // MARK: Text

  private mutating func begin(_ node: CMarkNode) {
    isAtStart = !prose.characters.isEmpty
    cursor.offset = max(cursor.offset, lines.offset(of: node))
  }

  /// A text that is not where it should be has the place of what is read there.
  private mutating func readText(_ text: String) {
    let start = min(cursor.offset, range.upperBound - 1)
    append(
      cursor.take(text, before: range.upperBound) ?? text.unicodeScalars.map { ($0, start) })
  }

  private mutating func append(_ placed: [SourceCursor.Placed]) {
    for (scalar, offset) in placed { append(scalar, at: offset) }
  }

  /// Reads the bar after a cell; cells that a row lacks have none.
  private mutating func readEndOfCell() {
    let (end, hasSpace) = cursor.endOfCell
    let endOfRow = self.endOfRow ?? cursor.endOfLine
    self.endOfRow = endOfRow
    guard end < endOfRow else { return }
    if hasSpace { append(" ", at: end - 1) }
    append("|", at: end)
    cursor.offset = end + 1
  }

  private mutating func append(_ scalar: Unicode.Scalar, at offset: Int) {
    if isAtStart { prose.characters += [("\n", offset), ("\n", offset)] }
    isAtStart = false
    prose.characters.append((scalar, offset))
  }

  private mutating func readLineBreak() {
    readTrailingSpaces()
    let end = cursor.next(UInt8(ascii: "\n"), from: cursor.offset)
    append("\n", at: end)
    cursor.offset = end + 1
  }

  /// The spaces at the end of the line, which cmark leaves out.
  private mutating func readTrailingSpaces() {
    let end = min(cursor.endOfLine, range.upperBound)
    var start = end
    while start > cursor.offset, let byte = cursor.byte(at: start - 1), " \t".utf8.contains(byte) {
      start -= 1
    }
    for offset in start..<max(start, end) {
      append(cursor.byte(at: offset) == UInt8(ascii: "\t") ? "\t" : " ", at: offset)
    }
    cursor.offset = max(cursor.offset, end)
  }

  // MARK: What is no text

  private mutating func readCode(_ text: String) {
    let mark = UInt8(ascii: "`")
    let start = cursor.next(mark, from: cursor.offset)
    var open = start
    while cursor.byte(at: open) == mark { open += 1 }
    var end = open
    while cursor.byte(at: end) != nil {
      end = cursor.next(mark, from: end)
      let closing = end
      while cursor.byte(at: end) == mark { end += 1 }
      if end - closing == open - start { break }
    }
    prose.codes.append((text, start))
    append(MarkdownProse.placeholder, at: start)
    cursor.offset = end
  }

  /// Tags are no text; what stands between them is.
  private mutating func readHTML(_ html: String) {
    guard let placed = cursor.take(html.droppingFinalLineFeed, before: range.upperBound) else {
      return
    }
    var isTag = false
    for (scalar, offset) in placed {
      if scalar == "<" {
        isTag = true
        append(MarkdownProse.placeholder, at: offset)
      } else if scalar == ">", isTag {
        isTag = false
      } else if !isTag {
        append(scalar, at: offset)
      }
    }
  }

  /// Reads a link that is written as its address only, which is no text.
  private mutating func readAddress(_ node: CMarkNode) -> Bool {
    guard let child = cmark_node_first_child(node), cmark_node_next(child) == nil,
      cmark_node_get_type(child) == CMARK_NODE_TEXT
    else { return false }
    let text = Self.literal(of: child)
    let target = Self.target(of: node)
    guard ["", "http://", "mailto:"].contains(where: { "\($0)\(text)" == target }) else {
      return false
    }
    let before = cursor
    guard let placed = cursor.take(text, before: range.upperBound),
      let start = placed.first?.offset,
      cursor.byte(at: start - 1) != UInt8(ascii: "[")
    else {
      cursor = before
      return false
    }
    let isBracketed = cursor.byte(at: start - 1) == UInt8(ascii: "<")
    let end = isBracketed ? placed.count : Self.endOfBareAddress(placed)
    append(MarkdownProse.placeholder, at: isBracketed ? start - 1 : start)
    prose.links.append((String(target.unicodeScalars.dropLast(placed.count - end)), start))
    append(Array(placed[end...]))
    if isBracketed { cursor.offset += 1 }
    return true
  }

  /// Where a bare address ends as its author means it: before what is not ASCII, such as the words
  /// of a language without spaces, and before the marks of the sentence.
  private static func endOfBareAddress(_ placed: [SourceCursor.Placed]) -> Int {
    let isOutside = { (scalar: Unicode.Scalar) in
      !scalar.isASCII || "<>\"".unicodeScalars.contains(scalar)
    }
    var end = placed.firstIndex { isOutside($0.scalar) } ?? placed.count
    while end > 1, ".,:;?!)*_'".unicodeScalars.contains(placed[end - 1].scalar) { end -= 1 }
    return end
  }

  /// Goes past the target of a link, or past the name of its definition.
  private mutating func readTarget(of node: CMarkNode) {
    let target = Self.target(of: node)
    let close = cursor.next(UInt8(ascii: "]"), from: cursor.offset)
    var inside = cursor
    inside.offset = close + 1
    switch inside.byte {
    case UInt8(ascii: "("):
      let place = inside.take(target, before: range.upperBound)?.first?.offset
      add(target, of: node, at: place ?? close + 1)
      let title = cmark_node_get_title(node).map { String(cString: $0) } ?? ""
      _ = inside.take(title, before: range.upperBound)
      cursor.offset = inside.next(UInt8(ascii: ")"), from: inside.offset) + 1
    case UInt8(ascii: "["):
      add(target, of: node, at: close + 1)
      cursor.offset = inside.next(UInt8(ascii: "]"), from: inside.offset) + 1
    default:
      add(target, of: node, at: close)
      cursor.offset = close + 1
    }
  }

  private mutating func add(_ target: String, of node: CMarkNode, at offset: Int) {
    if cmark_node_get_type(node) == CMARK_NODE_IMAGE {
      prose.imageCount += 1
    } else {
      prose.links.append((target, offset))
    }
  }

  private static func target(of node: CMarkNode) -> String {
    cmark_node_get_url(node).map { String(cString: $0) } ?? ""
  }
}

/// A node of the extension for tables, whose types the library keeps to itself.
private enum TablePart {
  case row, cell

  init?(of node: CMarkNode) {
    switch String(cString: cmark_node_get_type_string(node)) {
    case "table_row", "table_header": self = .row
    case "table_cell": self = .cell
    default: return nil
    }
  }
}

extension SourceCursor {
  /// Where the bar after a cell stands, and whether a space stands before it.
  fileprivate var endOfCell: (offset: Int, hasSpace: Bool) {
    var end = offset
    let endOfLine = endOfLine
    while end < endOfLine, byte(at: end) != UInt8(ascii: "|") {
      end += byte(at: end) == UInt8(ascii: "\\") ? 2 : 1
    }
    return (min(end, endOfLine), end > offset && byte(at: end - 1) == UInt8(ascii: " "))
  }
}

extension String {
  fileprivate var droppingFinalLineFeed: String {
    utf8.last == UInt8(ascii: "\n") ? String(unicodeScalars.dropLast()) : self
  }
}
