import Files
import Synchronization

/// The folder in which the next state of a site is put together, made when it is first needed.
final class StagingFolder: Sendable {
  /// What is in the folder when it has just been made.
  enum Start: Sendable {
    /// Empty folders.
    case empty

    /// The files of the output that the site still has.
    case copy

    /// Files with names that the output has and the site still has, some of them of an earlier
    /// site.
    case outdated
  }

  let path: String
  private let folders: [String]
  private let stale: [String]
  private let earlier: EarlierTree?
  private let listings: [String: FolderListing]
  private let mayWriteOver: Bool
  private let start = Mutex<Start?>(nil)

  /// - Parameters:
  ///   - folders: the addresses of the folders in it, parents first.
  ///   - stale: the addresses of files in the output that the site no longer has.
  ///   - earlier: what it can be made of.
  ///   - listings: what is known to be in folders of the output.
  ///   - mayWriteOver: whether files of the earlier tree are left, to be written over.
  init(
    path: String, folders: [String], stale: [String], earlier: EarlierTree?,
    listings: [String: FolderListing], mayWriteOver: Bool
  ) {
    self.path = path
    self.folders = folders
    self.stale = stale
    self.earlier = earlier
    self.listings = listings
    self.mayWriteOver = mayWriteOver
  }

  /// Makes the folder unless that has happened.
  @discardableResult
  func make() throws(FileError) -> Start {
    let result = start.withLock { start -> Result<Start, FileError> in
      if let start { return .success(start) }
      do throws(FileError) {
        let made = try makeTree()
        start = made
        return .success(made)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private func makeTree() throws(FileError) -> Start {
    var start = Start.empty
    if let earlier, try earlier.move(to: path) {
      start = mayWriteOver ? .outdated : .copy
      try FolderTree.match(
        path, to: earlier.current, links: start == .copy, listings: listings)
      for address in stale { try FolderTree.removeFile(address, withEmptyFoldersIn: path) }
    } else {
      try FolderTree.make(path)
    }
    for folder in folders { try FolderTree.make("\(path)/\(folder)") }
    return start
  }
}
