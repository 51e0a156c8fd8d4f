import CLinux
import Glibc

/// What tells one file or folder from all others, whatever their names: also from one that was
/// removed, whose inode a new one may get.
public struct FileIdentity: Sendable, Hashable {
  public let device: UInt64
  public let inode: UInt64

  /// When it was made, in nanoseconds; 0 where the file system does not know.
  public let birth: UInt64

  public init(device: UInt64, inode: UInt64, birth: UInt64) {
    self.device = device
    self.inode = inode
    self.birth = birth
  }
}

extension FileReading {
  /// The identity of what a path leads to, links followed; `nil` if there is nothing.
  public static func identity(of path: String) -> FileIdentity? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return FileIdentity(
      device: UInt64(status.st_dev), inode: UInt64(status.st_ino), birth: birth_time(path))
  }
}
