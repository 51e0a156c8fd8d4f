internal import CTheme
public import ContentHash

/// A file that the tool carries.
public struct ThemeFile: Sendable {
  /// As a site would call it: `Templates/layout.mustache`, `Locales/ko.yaml`.
  public let name: String

  public let bytes: [UInt8]
  public let hash: ContentHash

  /// Where the texts of new sites are, a file for each language. They are no part of the theme.
  private static let starterFolder = "Starter/"

  private static let carried: [ThemeFile] = UnsafeBufferPointer(
    start: theme_files(), count: theme_file_count
  ).map { file in
    let bytes = Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
    return ThemeFile(
      name: String(cString: file.name), bytes: bytes, hash: ContentHash(of: bytes))
  }.sorted { $0.name < $1.name }

  /// All files of the theme, sorted by name.
  public static let all = carried.filter { !$0.name.hasPrefix(starterFolder) }

  /// The texts of new sites in a language; `nil` if there are none.
  ///
  /// - Parameter tag: that of a locale.
  public static func starter(in tag: String) -> ThemeFile? {
    carried.first { $0.name == "\(starterFolder)\(tag).yaml" }
  }

  /// What publishes a new site on a host of repositories; `nil` if there is nothing for it.
  ///
  /// - Parameter host: `github` or `gitlab`.
  public static func workflow(_ host: String) -> ThemeFile? {
    carried.first { $0.name == "\(starterFolder)\(host).yml" }
  }

  /// Whether it is a string table, over which a site's own lies key by key.
  public var isStringTable: Bool { name.hasPrefix("Locales/") }

  /// The hash of the names and contents of all.
  public static let hash = ContentHash(
    combining: all.flatMap { [ContentHash(of: Array($0.name.utf8)), $0.hash] })
}
