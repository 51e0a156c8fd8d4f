import Glibc

/// Writing single files. Every error names the path.
public enum FileWriting {
  /// Removes a file.
  public static func remove(_ path: String) throws(FileError) {
    guard unlink(path) == 0 else { throw FileError("can't remove", path) }
  }

  /// Writes a file that does not exist yet.
  public static func write(_ bytes: [UInt8], toNew path: String) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileError("can't write", path) }
    let failure = bytes.withUnsafeBytes { Descriptor.writeAll($0, to: descriptor) }
    guard close(descriptor) == 0, failure == nil else {
      throw FileError("can't write", path, code: failure ?? errno)
    }
  }
}
