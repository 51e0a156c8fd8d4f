import Bytes
import CMarkGFM

/// A mark of Markdown that is shown to readers as it stands, since it marks nothing there.
public struct MarkdownLeftover: Sendable, Hashable {
  /// What the mark was probably meant to begin or end.
  public enum Marker: Sendable, CaseIterable {
    /// `**`.
    case emphasis

    /// `~~`.
    case strikethrough

    /// A backtick.
    case code

    /// `#` at the start of a line, or several of them anywhere.
    case heading

    /// `[^1]`.
    case footnote
  }

  public let kind: Marker

  /// The mark as it stands.
  public let mark: String

  /// Byte offset in the file.
  public private(set) var offset: Int

  /// The same mark at another place.
  public func moved(to offset: Int) -> Self {
    var moved = self
    moved.offset = offset
    return moved
  }
}

/// Finds marks in the text between what cmark took for markup. What is escaped is meant so.
struct LeftoverSearch {
  private(set) var found: [MarkdownLeftover] = []
  private let lines: LineOffsets
  private let file: [UInt8]

  init(in root: CMarkNode, lines: LineOffsets, file: [UInt8]) {
    self.lines = lines
    self.file = file
    var last: CMarkNode?
    NodeWalk.enter(root) { node in
      if cmark_node_get_type(node) == CMARK_NODE_TEXT, cmark_node_get_start_line(node) > 0 {
        let isLineStart = last.map(Self.startsLine) ?? true
        let start = lines.offset(of: node)
        search(start..<max(start, lines.end(of: node)), isLineStart: isLineStart)
      }
      last = node
      return true
    }
  }

  /// Whether the text after a node is at the start of a line of a paragraph.
  private static func startsLine(_ node: CMarkNode) -> Bool {
    [CMARK_NODE_PARAGRAPH, CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK]
      .contains(cmark_node_get_type(node))
  }

  private mutating func search(_ range: Range<Int>, isLineStart: Bool) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = file[index]
      let length = file[index..<range.upperBound].prefix { $0 == byte }.count
      switch byte {
      case UInt8(ascii: "\\"):
        index += 2
        continue
      case UInt8(ascii: "*") where length > 1: add(.emphasis, index, length)
      case UInt8(ascii: "~") where length > 1: add(.strikethrough, index, length)
      case UInt8(ascii: "`"): add(.code, index, length)
      case UInt8(ascii: "#") where length > 1: add(.heading, index, length)
      case UInt8(ascii: "#") where isLineStart && index == range.lowerBound:
        // “#1” is a number.
        let next = index + 1 < file.count ? file[index + 1] : 0
        if !next.isASCIIDigit { add(.heading, index, length) }
      case UInt8(ascii: "["):
        if let end = endOfFootnote(at: index, before: range.upperBound) {
          add(.footnote, index, end - index)
        }
      default: break
      }
      index += length
    }
  }

  private func endOfFootnote(at start: Int, before end: Int) -> Int? {
    guard file[start..<end].starts(with: "[^".utf8) else { return nil }
    let label = file[(start + 2)..<end].prefix { $0 > 0x20 && !"[]".utf8.contains($0) }
    guard !label.isEmpty, label.endIndex < end, file[label.endIndex] == UInt8(ascii: "]") else {
      return nil
    }
    return label.endIndex + 1
  }

  private mutating func add(_ kind: MarkdownLeftover.Marker, _ offset: Int, _ length: Int) {
    let mark = String(decoding: file[offset..<offset + length], as: UTF8.self)
    found.append(MarkdownLeftover(kind: kind, mark: mark, offset: offset))
  }
}
