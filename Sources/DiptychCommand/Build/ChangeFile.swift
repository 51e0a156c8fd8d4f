import Addresses
import Bytes
import Files
import Publish

/// The list of changed addresses, one a line; it appears when it is complete.
struct ChangeFile {
  private let file: PendingFile
  private let ending: PageEnding
  private let syncs: Bool

  /// - Parameters:
  ///   - path: where to write.
  ///   - ending: how the host ends the addresses of pages.
  ///   - syncs: whether the list is on the disk when it is finished.
  init(path: String, ending: PageEnding, syncs: Bool) throws(FileError) {
    file = try PendingFile(for: path)
    self.ending = ending
    self.syncs = syncs
  }

  func append(_ changes: [AddressChange]) throws(FileError) {
    let lines = changes.map { change in
      let address = PercentCoding.encoded(ending.served(change.address))
      return "\(AddressChange(change.kind, address))\n"
    }
    try file.write(lines.joined())
  }

  func finish() throws(FileError) {
    try file.putInPlace(syncs: syncs)
  }
}
