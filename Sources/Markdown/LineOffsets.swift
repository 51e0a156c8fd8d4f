import CMarkGFM

/// Turns cmark's lines and columns (both from 1, columns in bytes) into byte offsets in the file.
struct LineOffsets {
  private let starts: [Int]
  private let end: Int

  /// - Parameter text: the text that cmark was given, as a slice of the file.
  init(of text: ArraySlice<UInt8>) {
    var starts = [text.startIndex]
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      index += 1
      if byte == UInt8(ascii: "\n") {
        starts.append(index)
      } else if byte == UInt8(ascii: "\r"),
        index == text.endIndex || text[index] != UInt8(ascii: "\n")
      {
        starts.append(index)
      }
    }
    self.starts = starts
    end = text.endIndex
  }

  /// Where a node starts in the file.
  func offset(of node: CMarkNode) -> Int {
    let line = Int(cmark_node_get_start_line(node)) - 1
    guard starts.indices.contains(line) else { return starts[0] }
    return min(starts[line] + max(0, Int(cmark_node_get_start_column(node)) - 1), end)
  }
}
