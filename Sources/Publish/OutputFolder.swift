import Diagnostics
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

  /// Whether there is a published site in it already.
  ///
  /// - Throws: an error if the folder holds something else, which a build would destroy.
  func holdsSite() throws(PublishError) -> Bool {
    switch FileReading.kind(of: path) {
    case nil: return false
    case .file, .other: throw .notAFolder(path: path)
    case .folder: break
    }
    do throws(FileError) {
      let entries = try FileReading.entries(of: path)
      if entries.isEmpty { return true }
      let start = try? FileReading.bytes(of: "\(path)/index.html")
      if let start, Self.isMarked(start) { return true }
    } catch {
      throw .file(error)
    }
    throw .notOurs(path: path)
  }

  /// Whether a page says that Diptych made it.
  static func isMarked(_ page: [UInt8]) -> Bool {
    String(decoding: page.prefix(4096), as: UTF8.self)
      .contains(#"<meta name="generator" content="Diptych"#)
  }
}
