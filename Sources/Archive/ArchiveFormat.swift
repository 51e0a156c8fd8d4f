/// The kinds of archives, by the ending of the file's name.
public enum ArchiveFormat: String, Sendable, CaseIterable {
  case zip = ".zip"
  case tar = ".tar"
  case tarGzip = ".tar.gz"
  case tarZstandard = ".tar.zst"

  /// The format that the name of a file ends with.
  ///
  /// - Returns: `nil` for a name with another ending.
  public init?(fileName: String) {
    guard let format = Self.allCases.first(where: { fileName.hasSuffix($0.rawValue) }) else {
      return nil
    }
    self = format
  }
}
