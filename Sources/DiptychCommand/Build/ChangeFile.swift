import Files
import Glibc
import Publish

/// The list of changed addresses, one a line; it appears when it is complete.
final class ChangeFile {
  private let path: String
  private let file: NewFile
  private var isFinished = false

  /// - Parameter path: where to write.
  init(path: String) throws(FileError) {
    guard FileReading.kind(of: path) != .folder else {
      throw FileError("can't write", path, code: EISDIR)
    }
    self.path = path
    file = try NewFile.replacing(Self.staging(path))
  }

  deinit {
    if !isFinished { try? FileWriting.remove(Self.staging(path)) }
  }

  func append(_ changes: [AddressChange]) throws(FileError) {
    try file.write(changes.map { "\($0)\n" }.joined())
  }

  func finish() throws(FileError) {
    try FolderTree.rename(Self.staging(path), to: path)
    isFinished = true
  }

  private static func staging(_ path: String) -> String {
    path + ".diptych-new"
  }
}
