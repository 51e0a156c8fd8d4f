/// SQLite could not do what it was told.
public struct DatabaseError: Error, Sendable, CustomStringConvertible {
  /// The library's reason.
  public let reason: String

  /// `can't make the index: UNIQUE constraint failed: searchIndex.name`
  public var description: String { "can't make the index: \(reason)" }
}
