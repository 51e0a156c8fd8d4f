import Files

/// The folder of a site, and how its files are called in messages.
public struct SiteRoot: Sendable {
  public static let configurationFile = "diptych.yaml"

  public let path: String

  /// The folder of a protocol, as seen from the site's.
  static func folder(ofProtocol id: String) -> String { "Content/\(id)" }

  /// - Parameter path: a folder with a `diptych.yaml`.
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

  /// A file or folder of the site, as the user would type it from the working folder.
  public func path(of name: String) -> String {
    path == "." ? name : "\(path)/\(name)"
  }
}
