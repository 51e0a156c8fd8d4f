import Glibc

/// A file that is being read from its start.
public final class ExistingFile: Sendable {
  private let path: String
  private let descriptor: CInt

  init(path: String, descriptor: CInt) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
  }

  /// Whether the next bytes of the file are these.
  public func continues(with bytes: UnsafeRawBufferPointer) throws(FileError) -> Bool {
    var rest = bytes
    return try withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 1) {
      buffer throws(FileError) in
      while !rest.isEmpty {
        let count = Glibc.read(descriptor, buffer.baseAddress, min(buffer.count, rest.count))
        guard count >= 0 else { throw FileError("can't read", path) }
        guard count > 0, let read = buffer.baseAddress, let wanted = rest.baseAddress,
          memcmp(read, wanted, count) == 0
        else { return false }
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      }
      return true
    }
  }

  /// Reads the next bytes of the file.
  ///
  /// - Returns: how many there were; 0 at its end.
  public func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      guard errno == EINTR else { throw FileError("can't read", path) }
    }
  }

  /// Whether the file ends here.
  public func isAtEnd() throws(FileError) -> Bool {
    var byte: UInt8 = 0
    let count = Glibc.read(descriptor, &byte, 1)
    guard count >= 0 else { throw FileError("can't read", path) }
    return count == 0
  }
}
