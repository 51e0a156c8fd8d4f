import Files
import Foundation
import Harness
import Testing

@testable import Catalog

/// A site in a folder of its own, removed when the test is over.
struct TemporarySite: ~Copyable {
  let folder: String

  /// - Parameter files: what to put over the lantern site, by path.
  init(_ files: [String: String] = [:]) throws {
    folder = TemporaryFolder.newPath()
    for (path, text) in Lanterns.files.merging(files, uniquingKeysWith: { $1 }) {
      try FolderTree.make(FolderTree.parent(of: "\(folder)/\(path)"))
      try write(text, to: path)
    }
  }

  deinit {
    _ = try? FolderTree.remove(folder)
  }

  func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(path)"))
  }

  func read() async throws -> Site {
    var reader = SiteReader(root: SiteRoot(path: folder), jobs: 1)
    let site = await reader.read()
    #expect(reader.log.diagnostics.filter { $0.severity == .error } == [])
    return try #require(site)
  }
}
