import Files

/// The folder of a site, and how its files are called in messages.
public struct SiteRoot: Sendable {
  /// The file by which the folder of a site is known.
  public static let configurationFile = "diptych.yaml"

  /// The folder as messages begin the paths of its files.
  public let path: String

  /// The folder of a protocol, as seen from the site's.
  static func folder(ofProtocol id: String) -> String { "Content/\(id)" }

  /// Takes a folder that has a `diptych.yaml`, or will have one.
  public init(path: String) {
    self.path = path
  }

  /// Finds the site that a folder belongs to: the nearest folder upwards with a `diptych.yaml`.
  ///
  /// - Parameter folder: where to start, as the user would type it.
  public static func find(from folder: String = ".") -> SiteRoot? {
    var folder = folder
    while FileReading.kind(of: "\(folder)/\(configurationFile)") != .file {
      guard let current = FileReading.identity(of: folder) else { return nil }
      let parent = folder == "." ? ".." : "\(folder)/.."
      guard let above = FileReading.identity(of: parent), above != current else { return nil }
      folder = parent
    }
    return SiteRoot(path: folder)
  }

  /// What is wrong with a link among the files of the site; `nil` if it leads to another one of
  /// them, or to nothing.
  ///
  /// What is outside would be published unseen, and a folder in itself has no end.
  func errorOfLink(at path: String) -> FileError? {
    guard let target = FileReading.realPath(of: path),
      let root = FileReading.realPath(of: self.path)
    else { return nil }
    guard FileReading.isPath(target, in: root) else {
      return FileError(
        path, finding: "this link leads out of the site, to “\(target)”",
        remedy: "put what it leads to in its place")
    }
    guard let folder = FileReading.realPath(of: FolderTree.parent(of: path)),
      FileReading.isPath(folder, in: target)
    else { return nil }
    return FileError(
      path, finding: "this link leads to a folder that it is in itself", remedy: "remove it")
  }

  /// A file or folder of the site, as the user would type it from the working folder.
  public func path(of name: String) -> String {
    path == "." ? name : "\(path)/\(name)"
  }
}
