import ContentHash
public import Diagnostics
public import Files
public import Theme

/// `.diptych-theme`: which files of the theme were copied into a site to be changed there, each
/// with the hash of what it was copied from.
public struct ThemeCopies: Sendable {
  public static let file = ".diptych-theme"

  private static let head = """
    # The files that “diptych theme copy” has copied, and the hashes of what they were copied from.

    """

  private let root: SiteRoot

  /// By the names of the files.
  private var originals: [String: ContentHash] = [:]

  /// Reads what is known of a site's copies; nothing if there is no such file.
  public init(in root: SiteRoot) throws(FileError) {
    self.root = root
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileReading.bytes(of: root.path(of: Self.file))
    } catch {
      guard error.isMissing else { throw error }
      return
    }
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      let words = line.split(separator: " ", maxSplits: 1)
      guard words.count == 2, let hash = ContentHash(String(words[0])) else { continue }
      originals[String(words[1])] = hash
    }
  }

  /// Whether a file of the site is a copy of the theme's.
  public func contains(_ name: String) -> Bool { originals[name] != nil }

  /// Whether a file of the theme is not any more what its copy was made from.
  public func isOutdated(_ file: ThemeFile) -> Bool {
    originals[file.name].map { $0 != file.hash } ?? false
  }

  /// Notes that the site's file of the same name goes back to one of the theme as it is now.
  public mutating func note(_ file: ThemeFile) {
    originals[file.name] = file.hash
  }

  /// Writes the file with all that has been noted.
  public func write() throws(FileError) {
    let lines = originals.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)\n" }
    let path = root.path(of: Self.file)
    let bytes = Array((Self.head + lines.joined()).utf8)
    if FileReading.kind(of: path) == nil {
      try FileWriting.write(bytes, toNew: path)
    } else {
      try FileWriting.replace(path, with: bytes)
    }
  }

  /// Warns of copies whose originals have changed since.
  public func check(log: inout DiagnosticLog) {
    for file in ThemeFile.all where isOutdated(file) {
      let path = root.path(of: file.name)
      guard FileReading.kind(of: path) == .file else { continue }
      log.append(
        Diagnostic(
          .warning, at: SourceLocation(path: path),
          "the theme's file has changed since this copy of it was made",
          remedy: "see “diptych theme diff \(file.name)”, take over what you want, and say "
            + "“diptych theme copy --keep \(file.name)”"))
    }
  }
}
