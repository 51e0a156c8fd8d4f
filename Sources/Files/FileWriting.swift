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

  /// Puts new content in the place of a file in one step; its permissions stay, and a symbolic
  /// link keeps leading to it. The new content is on the disk when this returns.
  public static func replace(_ path: String, with bytes: [UInt8]) throws(FileError) {
    guard FileReading.kind(of: path) != nil else { throw FileError("can't write", path) }
    let file = try PendingFile(for: path)
    try file.write(bytes)
    try file.putInPlace(keepsMode: true, syncs: true)
  }
}
