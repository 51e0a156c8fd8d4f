/// Finds the lines and columns of places in a file; in one pass if they are asked for in order.
public struct PositionCounter: Sendable {
  private let file: SourceFile
  private var offset: Int
  private var position = SourcePosition(line: 1, column: 1)

  public init(_ file: SourceFile) {
    self.file = file
    offset = file.byteOrderMarkLength
  }

  /// The line and column of a byte offset; an offset past the end is the end.
  ///
  /// - Complexity: linear in the distance from the last offset, or from the start of the file if
  ///   the last offset was greater.
  public mutating func position(at target: Int) -> SourcePosition {
    if target < offset { self = PositionCounter(file) }
    let end = min(target, file.bytes.count)
    while offset < end {
      let byte = file.bytes[offset]
      if byte == UInt8(ascii: "\n") {
        position.line += 1
        position.column = 1
      } else if byte & 0xC0 != 0x80 {
        position.column += 1
      }
      offset += 1
    }
    return position
  }
}
