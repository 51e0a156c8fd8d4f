import Files

/// The folder that a site is published to.
public struct OutputFolder: Sendable {
  public let path: String

  /// - Parameter path: as the user would type it; a slash at the end is dropped.
  public init(path: String) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = path
  }

  /// Where the next state of the site is put together: beside the folder, on the same disk.
  var stagingPath: String { path + ".diptych-new" }

  /// What stands at the path before a build.
  enum Content {
    case nothing
    case emptyFolder
    case site
  }

  /// Looks at the folder.
  ///
  /// - Parameter isKnown: whether an earlier build is known to have written to it.
  /// - Throws: an error if the folder holds something else, which a build would destroy.
  func content(isKnown: Bool) throws(PublishError) -> Content {
    switch FileReading.kind(of: path) {
    case nil: return .nothing
    case .file, .other: throw .notAFolder(path: path)
    case .folder: break
    }
    let entries = try onFiles { () throws(FileError) in try FileReading.entries(of: path) }
    if entries.isEmpty { return .emptyFolder }
    if isKnown || Self.isMarked("\(path)/index.html") { return .site }
    throw .notOurs(path: path)
  }

  /// Whether a page says that Diptych made it.
  static func isMarked(_ path: String) -> Bool {
    guard let page = try? FileReading.bytes(of: path) else { return false }
    return String(decoding: page.prefix(4096), as: UTF8.self)
      .contains(#"<meta name="generator" content="Diptych"#)
  }
}
