import Addresses
import Bytes
import Files
import Glibc
import Publish

/// The list of changed addresses, one a line; it appears when it is complete.
final class ChangeFile {
  private let path: String
  private let file: NewFile
  private let ending: PageEnding
  private var isFinished = false

  /// - Parameters:
  ///   - path: where to write.
  ///   - ending: how the host ends the addresses of pages.
  init(path: String, ending: PageEnding) throws(FileError) {
    guard FileReading.kind(of: path) != .folder else {
      throw FileError("can't write", path, code: EISDIR)
    }
    self.path = path
    self.ending = ending
    file = try NewFile.replacing(Self.staging(path))
  }

  deinit {
    if !isFinished { try? FileWriting.remove(Self.staging(path)) }
  }

  func append(_ changes: [AddressChange]) throws(FileError) {
    let lines = changes.map { change in
      let address = PercentCoding.encoded(ending.served(change.address))
      return "\(AddressChange(change.kind, address))\n"
    }
    try file.write(lines.joined())
  }

  func finish() throws(FileError) {
    try FolderTree.rename(Self.staging(path), to: path)
    isFinished = true
  }

  private static func staging(_ path: String) -> String {
    path + ".diptych-new"
  }
}
