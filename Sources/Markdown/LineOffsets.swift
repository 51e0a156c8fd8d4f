import Bytes
import CMarkGFM

/// Turns cmark's lines and columns (both from 1, columns in bytes) into byte offsets in the file.
struct LineOffsets {
  /// Where lines start in the text that cmark was given.
  private let starts: [Int]
  private let text: PreparedText

  init(of text: PreparedText) {
    starts = text.bytes.withUnsafeBytes { Self.lineStarts(in: $0) }
    self.text = text
  }

  /// How many lines there are; one after the last line feed counts.
  var count: Int { starts.count }

  /// A line ends with a line feed, or with a carriage return that no line feed follows.
  private static func lineStarts(in bytes: UnsafeRawBufferPointer) -> [Int] {
    var starts = [0]
    var start = 0
    while start < bytes.count {
      let feed = bytes.place(of: UInt8(ascii: "\n"), from: start)
      let line = UnsafeRawBufferPointer(rebasing: bytes[..<(feed ?? bytes.count)])
      while let carriageReturn = line.place(of: UInt8(ascii: "\r"), from: start) {
        start = carriageReturn + 1
        if start != feed { starts.append(start) }
      }
      guard let feed else { break }
      start = feed + 1
      starts.append(start)
    }
    return starts
  }

  /// Where a node starts in the file; where the text starts, if cmark does not know.
  func offset(of node: CMarkNode) -> Int {
    offset(line: cmark_node_get_start_line(node), column: cmark_node_get_start_column(node))
  }

  /// Where a node ends in the file.
  func end(of node: CMarkNode) -> Int {
    offset(line: cmark_node_get_end_line(node), column: cmark_node_get_end_column(node) + 1)
  }

  /// Where a line starts in the file, counted from 1; the end of the text after the last one.
  func start(ofLine line: Int) -> Int {
    starts.indices.contains(line - 1)
      ? text.fileOffset(of: starts[line - 1]) : text.fileOffset(of: text.bytes.count)
  }

  private func offset(line: CInt, column: CInt) -> Int {
    guard starts.indices.contains(Int(line) - 1) else { return start(ofLine: 1) }
    let offset = starts[Int(line) - 1] + max(0, Int(column) - 1)
    return text.fileOffset(of: min(offset, text.bytes.count))
  }

  /// Where a line ends, by its number from 1; its line feed belongs to it.
  func end(ofLine line: Int) -> Int {
    start(ofLine: line + 1)
  }
}
