import Files
import Foundation

/// A folder of its own for one test, removed with everything in it when the test is over.
struct TemporaryFolder: ~Copyable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "diptych-\(UUID())").path
    try FolderTree.make(path)
  }

  deinit {
    _ = try? FolderTree.remove(path)
  }
}
