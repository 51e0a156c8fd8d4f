import Files
import Glibc
import Harness
import Testing

/// A small disk of its own for one test, in memory.
struct TemporaryMount: ~Copyable {
  /// `MS_RDONLY` and `MS_REMOUNT`, which Swift does not see.
  private static let readOnly: UInt = 1
  private static let remount: UInt = 32

  /// `MNT_DETACH`: whatever still has a file open there does not matter.
  private static let detach: CInt = 2

  private let folder: TemporaryFolder

  /// Whether the test may mount disks: only the superuser may, and not in every container.
  static let isAllowed = (try? TemporaryMount(size: "64k")) != nil

  /// - Parameter size: how much fits, as in `64k`.
  init(size: String) throws {
    let folder = try TemporaryFolder()
    try #require(mount("tmpfs", folder.path, "tmpfs", 0, "size=\(size)") == 0)
    self.folder = folder
  }

  var path: String { folder.path }

  /// Lets nothing be written any more.
  func makeReadOnly() throws {
    try #require(mount("tmpfs", path, "tmpfs", Self.readOnly | Self.remount, nil) == 0)
  }

  deinit {
    umount2(folder.path, Self.detach)
  }
}
