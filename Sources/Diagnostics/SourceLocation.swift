/// Where something stands: a byte offset in a file, or a file as a whole.
public struct SourceLocation: Sendable {
  /// The path that messages name.
  public let path: String

  /// The file's content and the offset into it; `nil` for a place without text, such as a folder.
  private let place: (file: SourceFile, offset: Int)?

  public init(file: SourceFile, offset: Int) {
    path = file.path
    place = (file, offset)
  }

  /// A folder, or a file that is missing or can't be read.
  public init(path: String) {
    self.path = path
    place = nil
  }

  /// The line and column, where the place has text.
  public var position: SourcePosition? {
    place.map { $0.file.position(at: $0.offset) }
  }
}
