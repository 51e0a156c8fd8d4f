import Files
import Foundation
import Glibc
import Testing

/// A small ext4 disk in a file, which can be copied as it would be after a power cut.
struct LoopDisk: ~Copyable {
  private static let size = 14 << 20

  /// `MNT_DETACH`: whatever still has a file open there does not matter.
  private static let detach: CInt = 2

  /// Where images are: in memory if possible, so that copies are quick.
  private static let store =
    FileReading.kind(of: "/dev/shm") == .folder
    ? "/dev/shm" : FileManager.default.temporaryDirectory.path

  private let image: String
  private let isMounted: Bool

  /// Where the disk is mounted.
  let path: String

  /// Whether the test may make disks: that takes the superuser, loop devices and `mkfs.ext4`.
  static let isAllowed = (try? LoopDisk()) != nil

  /// Makes an empty disk.
  init() throws {
    let image = "\(Self.store)/diptych-\(UUID()).ext4"
    try FileWriting.write([], toNew: image)
    truncate(image, Self.size)
    do {
      try Self.run("mkfs.ext4", "-q", "-J", "size=4", image)
      try self.init(mounting: image)
    } catch {
      unlink(image)
      throw error
    }
  }

  private init(mounting image: String) throws {
    let path = "\(image).mounted"
    mkdir(path, 0o777)
    do {
      try Self.run("mount", "-t", "ext4", "-o", "loop,noatime", image, path)
    } catch {
      rmdir(path)
      throw error
    }
    (self.image, self.path, isMounted) = (image, path, true)
  }

  /// The disk as it is at one instant, mounted: what was not written yet is lost.
  func afterPowerCut() throws -> LoopDisk {
    let copy = "\(Self.store)/diptych-\(UUID()).ext4"
    do {
      try FileWriting.write(try bytesOfOneInstant(), toNew: copy)
      return try LoopDisk(mounting: copy)
    } catch {
      unlink(copy)
      throw error
    }
  }

  /// Reads the disk until nothing was written meanwhile.
  private func bytesOfOneInstant() throws -> [UInt8] {
    var bytes = try FileReading.bytes(of: image)
    while true {
      let again = try FileReading.bytes(of: image)
      if again == bytes { return bytes }
      bytes = again
    }
  }

  /// Lets the file system write down which files there are, as it does by itself every few seconds.
  /// What is in them, it writes later.
  func commitNames() throws {
    let file = open("\(path)/commit", O_WRONLY | O_CREAT | O_CLOEXEC, 0o666)
    try #require(file >= 0)
    defer { close(file) }
    try #require(write(file, "x", 1) == 1 && fsync(file) == 0)
  }

  private static func run(_ program: String, _ arguments: String...) throws {
    let child = try ChildProcess(running: program, arguments, withoutVariables: "LC_ALL")
    try #require(child.status == 0, "\(program) ends with status \(child.status)")
  }

  deinit {
    _ = umount2(path, Self.detach)
    rmdir(path)
    unlink(image)
  }
}
