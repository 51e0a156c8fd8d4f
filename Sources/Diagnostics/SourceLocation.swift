/// Where something stands: a byte offset in a file, or a file as a whole.
public struct SourceLocation: Sendable {
  private enum Place: Sendable {
    case offset(SourceFile, Int)
    case position(SourcePosition)

    /// A place without text, such as a folder.
    case whole
  }

  /// The path that messages name.
  public let path: String
  private let place: Place

  public init(file: SourceFile, offset: Int) {
    path = file.path
    place = .offset(file, offset)
  }

  /// A place whose line and column are known.
  public init(path: String, position: SourcePosition) {
    self.path = path
    place = .position(position)
  }

  /// A folder, or a file that is missing or can't be read.
  public init(path: String) {
    self.path = path
    place = .whole
  }

  /// The line and column, where the place has text.
  public var position: SourcePosition? {
    switch place {
    case .offset(let file, let offset): file.position(at: offset)
    case .position(let position): position
    case .whole: nil
    }
  }
}
