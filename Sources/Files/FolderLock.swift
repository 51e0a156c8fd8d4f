import Glibc

/// Keeps other builds out of a folder for as long as the value lives, also if the process dies.
public struct FolderLock: ~Copyable, Sendable {
  private let descriptor: CInt

  /// Locks a folder. If another process holds the lock, calls `willWait` once and waits.
  public init(_ path: String, willWait: () -> Void) throws(FileError) {
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError("can't open the folder", path) }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return }
    guard errno == EWOULDBLOCK else { throw FileError("can't lock the folder", path) }
    willWait()
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else { throw FileError("can't lock the folder", path) }
    }
  }

  deinit {
    // A program that is being started has the descriptor, too, for a moment, and with it the lock.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
