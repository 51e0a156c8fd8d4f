import Files
import Synchronization

/// The folder in which the next state of a site is put together, made when it is first needed.
final class StagingFolder: Sendable {
  let path: String
  private let folders: [String]
  private let isMade = Mutex(false)

  /// - Parameter folders: the addresses of the folders in it, parents first.
  init(path: String, folders: [String]) {
    self.path = path
    self.folders = folders
  }

  var exists: Bool {
    isMade.withLock { $0 }
  }

  /// Makes the folder unless that has happened.
  func make() throws(FileError) {
    let failure = isMade.withLock { isMade -> FileError? in
      if isMade { return nil }
      do throws(FileError) {
        try FolderTree.make(path)
        for folder in folders { try FolderTree.make("\(path)/\(folder)") }
        isMade = true
        return nil
      } catch {
        return error
      }
    }
    if let failure { throw failure }
  }
}
