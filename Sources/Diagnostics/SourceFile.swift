/// A text file as it was read: valid UTF-8, with the path that messages name.
///
/// A place in it is a byte offset everywhere in the program; `position(at:)` derives line and
/// column when a message is printed.
public struct SourceFile: Sendable {
  /// The path as the user would type it from the working folder.
  public let path: String

  /// The whole content, byte order mark included.
  public let bytes: [UInt8]

  /// The place of the first byte.
  let start: SourcePosition

  private let positions = PositionTable()

  /// Takes the bytes of a file over.
  ///
  /// - Throws: a diagnostic at the first byte that is not UTF-8.
  public init(path: String, bytes: [UInt8]) throws(Diagnostic) {
    self.path = path
    self.bytes = bytes
    start = .start
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      throw Diagnostic(
        at: SourceLocation(file: self, offset: error.byteOffsets.lowerBound),
        "this byte is not valid UTF-8", remedy: "save the file as UTF-8")
    }
  }

  /// Takes text that is already known to be well formed.
  ///
  /// - Parameters:
  ///   - path: what messages call the file. It is not opened.
  ///   - text: the file's content, or a part of it.
  ///   - start: where in the file a text starts that is only a part of it.
  public init(
    path: String, text: String, startingAt start: SourcePosition = SourcePosition.start
  ) {
    self.path = path
    self.bytes = Array(text.utf8)
    self.start = start
  }

  /// The length of a byte order mark at the start: 3 or 0.
  public var byteOrderMarkLength: Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The text of a range of byte offsets.
  public func text(in range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The line and column of a byte offset; an offset past the end is the end.
  ///
  /// - Complexity: linear in the length of the file the first time, and constant after that.
  public func position(at offset: Int) -> SourcePosition {
    positions.position(at: offset, in: self)
  }
}

/// A place as people count it: both start at 1, and a column is a Unicode scalar.
public struct SourcePosition: Sendable, Hashable {
  public var line: Int
  public var column: Int

  public static let start = SourcePosition(line: 1, column: 1)

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}
