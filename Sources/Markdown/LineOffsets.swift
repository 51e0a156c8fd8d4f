import CMarkGFM
import Glibc

/// Turns cmark's lines and columns (both from 1, columns in bytes) into byte offsets in the file.
struct LineOffsets {
  private let starts: [Int]
  private let end: Int

  /// - Parameter text: the text that cmark was given, as a slice of the file.
  init(of text: ArraySlice<UInt8>) {
    starts = text.withUnsafeBytes { Self.lineStarts(in: $0) }.map { text.startIndex + $0 }
    end = text.endIndex
  }

  /// A line ends with a line feed, or with a carriage return that no line feed follows.
  private static func lineStarts(in bytes: UnsafeRawBufferPointer) -> [Int] {
    var starts = [0]
    var start = 0
    while start < bytes.count {
      let feed = index(of: UInt8(ascii: "\n"), in: bytes, start..<bytes.count)
      let end = feed ?? bytes.count
      while let carriageReturn = index(of: UInt8(ascii: "\r"), in: bytes, start..<end) {
        start = carriageReturn + 1
        if start != feed { starts.append(start) }
      }
      guard let feed else { break }
      start = feed + 1
      starts.append(start)
    }
    return starts
  }

  private static func index(
    of byte: UInt8, in bytes: UnsafeRawBufferPointer, _ range: Range<Int>
  ) -> Int? {
    guard let base = bytes.baseAddress,
      let found = memchr(base + range.lowerBound, CInt(byte), range.count)
    else { return nil }
    return UnsafeRawPointer(found) - base
  }

  /// Where a node starts in the file.
  func offset(of node: CMarkNode) -> Int {
    let line = Int(cmark_node_get_start_line(node)) - 1
    guard starts.indices.contains(line) else { return starts[0] }
    return min(starts[line] + max(0, Int(cmark_node_get_start_column(node)) - 1), end)
  }

  /// Where a line ends, by its number from 1; its line feed belongs to it.
  func end(ofLine line: Int) -> Int {
    starts.indices.contains(line) ? starts[line] : end
  }
}
