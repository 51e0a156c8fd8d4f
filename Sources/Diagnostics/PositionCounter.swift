/// Finds the lines and columns of places in a file; in one pass if they are asked for in order.
public struct PositionCounter: Sendable {
  private let file: SourceFile
  private var offset: Int
  private var position: SourcePosition

  public init(_ file: SourceFile) {
    self.file = file
    offset = file.byteOrderMarkLength
    position = file.start
  }

  /// - Parameters:
  ///   - offset: where to start.
  ///   - position: the line and column of that place.
  init(_ file: SourceFile, from offset: Int, at position: SourcePosition) {
    self.file = file
    self.offset = offset
    self.position = position
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
