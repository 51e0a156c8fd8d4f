import Files
import Foundation

/// A folder of its own for one test, removed with everything in it when the test is over.
struct TemporaryFolder: ~Copyable {
  let path: String

  /// Makes a folder that holds files.
  init(_ tree: FileTree = FileTree()) throws {
    path = FileManager.default.temporaryDirectory.appending(path: "diptych-\(UUID())").path
    try FolderTree.make(path)
    try tree.write(to: path)
  }

  deinit {
    _ = try? FolderTree.remove(path)
  }
}
