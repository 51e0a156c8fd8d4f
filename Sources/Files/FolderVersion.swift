import Glibc

/// What a folder held at a time: while it is the same, nothing has been put in or taken out.
///
/// It goes by the times that the file system keeps, which are no finer than its clock.
public struct FolderVersion: Sendable, Hashable {
  private let device: UInt64
  private let inode: UInt64

  /// When its entries last changed, in nanoseconds.
  private let entriesChanged: Int

  /// When anything of the folder did, in nanoseconds; nobody can set this.
  private let changed: Int

  /// The coarsest clock of a kernel ticks every 10 milliseconds, by which two changes may have one
  /// time.
  private static let tick = 10_000_000

  private static let second = 1_000_000_000

  /// - Returns: `nil` if there is no folder at the path, links not followed.
  public init?(of path: String) {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return nil }
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    entriesChanged = Self.nanoseconds(status.st_mtim)
    changed = Self.nanoseconds(status.st_ctim)
  }

  /// Whether a change from now on would make it another version: the last one is over for long
  /// enough, and the file system does not count in seconds.
  public var isSettled: Bool {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return [entriesChanged, changed].allSatisfy {
      $0 % Self.second != 0 && Self.nanoseconds(now) - $0 > 3 * Self.tick
    }
  }

  private static func nanoseconds(_ time: timespec) -> Int {
    time.tv_sec * second + time.tv_nsec
  }
}
