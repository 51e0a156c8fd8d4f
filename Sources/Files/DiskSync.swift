import CLinux
import Glibc

/// Waiting until what was written would survive a power cut.
public enum DiskSync {
  /// Waits for everything that was written to the file system that holds a folder.
  public static func fileSystem(of path: String) throws(FileError) {
    try withDescriptor(of: path, flags: O_DIRECTORY, sync_file_system)
  }

  /// Waits for the names in a folder, and what was renamed there.
  public static func folder(_ path: String) throws(FileError) {
    try withDescriptor(of: path, flags: O_DIRECTORY, fsync)
  }

  /// Waits for a file's content.
  public static func file(_ path: String) throws(FileError) {
    try withDescriptor(of: path, flags: O_NOFOLLOW, fsync)
  }

  private static func withDescriptor(
    of path: String, flags: CInt, _ sync: (CInt) -> CInt
  ) throws(FileError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | flags)
    guard descriptor >= 0 else { throw FileError("can't write to the disk", path) }
    defer { close(descriptor) }
    while sync(descriptor) != 0 {
      // File systems without disks need not know what this means.
      if errno == EINVAL || errno == ENOTSUP { return }
      guard errno == EINTR else { throw FileError("can't write to the disk", path) }
    }
  }
}
