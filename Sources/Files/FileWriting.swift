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
  /// link keeps leading to it.
  ///
  /// A file beside it, whose name starts with a dot, holds the content for a moment.
  public static func replace(_ path: String, with bytes: [UInt8]) throws(FileError) {
    guard let real = FileReading.realPath(of: path) else { throw FileError("can't write", path) }
    var status = stat()
    guard stat(real, &status) == 0 else { throw FileError("can't write", path) }
    let name = real.split(separator: "/").last ?? ""
    let staging = "\(FolderTree.parent(of: real))/.\(name).diptych-new"
    unlink(staging)
    try write(bytes, toNew: staging)
    guard chmod(staging, status.st_mode & 0o7777) == 0, rename(staging, real) == 0 else {
      let error = FileError("can't write", path)
      unlink(staging)
      throw error
    }
  }
}
