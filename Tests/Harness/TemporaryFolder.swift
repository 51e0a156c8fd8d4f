import Files
import Foundation

/// A folder of its own for one test, removed with everything in it when the test is over.
package struct TemporaryFolder: ~Copyable {
  package let path: String

  /// Makes a folder that holds files.
  package init(_ tree: FileTree = FileTree()) throws {
    path = Self.newPath()
    try FolderTree.make(path)
    try tree.write(to: path)
  }

  deinit {
    _ = try? FolderTree.remove(path)
  }

  /// The path of a folder that there is not yet.
  package static func newPath() -> String {
    "\(place)/diptych-\(UUID())"
  }

  /// `TMPDIR`, or else a disk in memory that has room enough: the tests write and remove many small
  /// files, which takes as long as all the rest where they have to be kept.
  private static let place: String = {
    let memory = "/dev/shm"
    let files = FileManager.default
    let free = try? files.attributesOfFileSystem(forPath: memory)[.systemFreeSize] as? Int
    return ProcessInfo.processInfo.environment["TMPDIR"]
      ?? (files.isWritableFile(atPath: memory) && (free ?? 0) >= roomNeeded
        ? memory : files.temporaryDirectory.path)
  }()

  /// The bytes that all tests together may take at once, with some to spare.
  private static let roomNeeded = 2 << 30
}
