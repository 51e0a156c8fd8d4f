import Files
import Publish

/// The list of changed addresses, one a line; it appears when it is complete.
struct ChangeFile {
  private let file: PendingFile
  private let syncs: Bool

  /// - Parameters:
  ///   - path: where to write.
  ///   - syncs: whether the list is on the disk when it is finished.
  init(path: String, syncs: Bool) throws(FileError) {
    file = try PendingFile(for: path)
    self.syncs = syncs
  }

  func append(_ changes: [AddressChange]) throws(FileError) {
    try file.write(changes.map { "\($0)\n" }.joined())
  }

  func finish() throws(FileError) {
    try file.putInPlace(syncs: syncs)
  }
}
