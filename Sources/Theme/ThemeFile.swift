internal import CTheme
public import ContentHash

/// A file of the theme that the tool carries.
public struct ThemeFile: Sendable {
  /// As a site would call it: `Templates/layout.mustache`, `Locales/ko.yaml`.
  public let name: String

  public let bytes: [UInt8]
  public let hash: ContentHash

  /// All files, sorted by name.
  public static let all: [ThemeFile] = UnsafeBufferPointer(
    start: theme_files(), count: theme_file_count
  ).map { file in
    let bytes = Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
    return ThemeFile(
      name: String(cString: file.name), bytes: bytes, hash: ContentHash(of: bytes))
  }.sorted { $0.name < $1.name }

  /// The hash of the names and contents of all.
  public static let hash = ContentHash(
    combining: all.flatMap { [ContentHash(of: Array($0.name.utf8)), $0.hash] })
}
