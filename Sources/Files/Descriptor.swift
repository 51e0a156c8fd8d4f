import Glibc

/// Calls on an open file's number.
enum Descriptor {
  /// Writes all bytes, going on after signals and partial writes.
  ///
  /// - Returns: the system's error number, or `nil` if all is written.
  static func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: CInt) -> CInt? {
    var rest = bytes
    while !rest.isEmpty {
      let written = write(descriptor, rest.baseAddress, rest.count)
      if written < 0 {
        if errno == EINTR { continue }
        return errno
      }
      rest = UnsafeRawBufferPointer(rebasing: rest[written...])
    }
    return nil
  }
}
