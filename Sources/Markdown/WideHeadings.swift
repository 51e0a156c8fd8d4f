import CMarkGFM

/// Makes headings of lines whose `#` has a wide or a no-break space after it, as input methods for
/// Japanese and some keyboards put there. CommonMark knows only the space and the tab (§4.2).
struct WideHeadings {
  /// Where the blocks start in the file that were made or cut here.
  private(set) var offsets: [CMarkNode: Int] = [:]

  /// Paragraphs that nothing is left of. What was in them uses their memory as long as it lives.
  private(set) var emptied: [CMarkNode] = []
  private let lines: LineOffsets
  private let file: [UInt8]

  /// - Parameters:
  ///   - root: a document, whose top-level paragraphs are looked at.
  ///   - file: the bytes of the whole file.
  init(in root: CMarkNode, lines: LineOffsets, file: [UInt8]) {
    self.lines = lines
    self.file = file
    var next = cmark_node_first_child(root)
    while let block = next {
      next = cmark_node_next(block)
      if cmark_node_get_type(block) == CMARK_NODE_PARAGRAPH { cut(block) }
    }
  }

  /// Cuts a paragraph before and after each line that is a heading.
  private mutating func cut(_ paragraph: CMarkNode) {
    var next = cmark_node_first_child(paragraph)
    while let node = next {
      next = cmark_node_next(node)
      guard cmark_node_get_type(node) == CMARK_NODE_TEXT,
        cmark_node_get_literal(node)?.pointee == CChar(bitPattern: UInt8(ascii: "#")),
        cmark_node_previous(node).map(Self.isBreak) ?? true, let level = level(ofLineAt: node)
      else { continue }
      move(until: node, of: paragraph)
      next = makeHeading(level, from: node, of: paragraph)
    }
    if cmark_node_first_child(paragraph) == nil {
      cmark_node_unlink(paragraph)
      emptied.append(paragraph)
    }
  }

  /// The level of the heading that a line of the file is; `nil` if it is none.
  private func level(ofLineAt text: CMarkNode) -> Int? {
    let marks = file[lines.offset(of: text)...].prefix { $0 == UInt8(ascii: "#") }
    let rest = String(decoding: file[marks.endIndex...].prefix(3), as: UTF8.self)
    guard (1...6).contains(marks.count), let space = rest.unicodeScalars.first, !space.isASCII,
      space.properties.isWhitespace
    else { return nil }
    return marks.count
  }

  /// Makes a paragraph of what stands before a line.
  private mutating func move(until line: CMarkNode, of paragraph: CMarkNode) {
    guard cmark_node_first_child(paragraph) != line,
      let earlier = cmark_node_new(CMARK_NODE_PARAGRAPH)
    else { return }
    cmark_node_insert_before(paragraph, earlier)
    offsets[earlier] = offsets[paragraph] ?? lines.offset(of: paragraph)
    while let node = cmark_node_first_child(paragraph), node != line {
      if cmark_node_next(node) == line {
        cmark_node_free(node)
      } else {
        cmark_node_append_child(earlier, node)
      }
    }
  }

  /// - Returns: what stands after the heading's line.
  private mutating func makeHeading(
    _ level: Int, from line: CMarkNode, of paragraph: CMarkNode
  ) -> CMarkNode? {
    guard let heading = cmark_node_new(CMARK_NODE_HEADING) else { return nil }
    cmark_node_set_heading_level(heading, CInt(level))
    cmark_node_insert_before(paragraph, heading)
    offsets[heading] = lines.offset(of: line)
    let text = NodeWalk.literal(of: line).unicodeScalars.dropFirst(level)
      .drop { $0.properties.isWhitespace }
    cmark_node_set_literal(line, String(text))
    while let node = cmark_node_first_child(paragraph) {
      guard Self.isBreak(node) else {
        cmark_node_append_child(heading, node)
        continue
      }
      let next = cmark_node_next(node)
      cmark_node_free(node)
      offsets[paragraph] = next.map { lines.offset(of: $0) }
      return next
    }
    return nil
  }

  private static func isBreak(_ node: CMarkNode) -> Bool {
    let type = cmark_node_get_type(node)
    return type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK
  }
}
