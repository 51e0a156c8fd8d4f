import CLinux
import Glibc

extension Folder {
  /// Writes a file, in the place of what has its name, if anything has.
  ///
  /// A file of that name is written over if nobody can tell: if it has no other name, nobody has it
  /// open, and it has the owner and the permissions of a new one. That costs much less than to
  /// remove it and to make another.
  public func write(
    _ bytes: UnsafeRawBufferPointer, over name: [UInt8]
  ) throws(FileError) {
    guard let (file, size) = try openOwn(name) else { return try write(bytes, toNew: name) }
    defer { close(file) }
    if let code = Descriptor.writeAll(bytes, to: file) { throw failure("can't write", name, code) }
    guard size <= bytes.count || ftruncate(file, bytes.count) == 0 else {
      throw failure("can't write", name)
    }
  }

  /// Opens a file that can be written over, and removes one that can't.
  ///
  /// - Returns: `nil` if nothing has the name now.
  private func openOwn(_ name: [UInt8]) throws(FileError) -> (descriptor: CInt, size: Int)? {
    let file = Self.withName(name) {
      openat(descriptor, $0, O_WRONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    }
    if file < 0, errno == ENOENT { return nil }
    var status = stat()
    if file >= 0 {
      if fstat(file, &status) == 0, status.st_mode == Self.newMode, status.st_nlink == 1,
        status.st_uid == geteuid(), is_open_here_alone(file) != 0
      {
        return (file, Int(status.st_size))
      }
      close(file)
    }
    try remove(name)
    return nil
  }

  /// The kind and the permissions of a new file; `nil` if the system does not tell.
  private static let newMode: mode_t? = {
    let status = (try? FileReading.bytes(of: "/proc/self/status")) ?? []
    let lines = String(decoding: status, as: UTF8.self).split(separator: "\n")
    guard let line = lines.first(where: { $0.hasPrefix("Umask:") }),
      let umask = mode_t(line.dropFirst(6).drop { $0 == "\t" }, radix: 8)
    else { return nil }
    return S_IFREG | 0o666 & ~umask
  }()
}
