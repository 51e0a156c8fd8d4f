/// Writing an archive failed.
public struct ArchiveError: Error, Sendable, CustomStringConvertible {
  /// The archive, as the user typed it.
  public let path: String

  /// The library's or the system's reason.
  public let reason: String

  /// `site.zip: error: can't write: No space left on device`
  public var description: String {
    "\(path): error: can't write: \(reason)"
  }
}
