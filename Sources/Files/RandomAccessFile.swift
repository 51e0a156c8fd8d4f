import Glibc

/// A file that is read and written at any place, also by several tasks at once.
public final class RandomAccessFile: Sendable {
  public let path: String
  private let descriptor: CInt

  private init(path: String, descriptor: CInt) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
  }

  /// Opens a regular file for reading; `nil` if there is none.
  public static func reading(_ path: String) throws(FileError) -> RandomAccessFile? {
    try FileReading.openRegular(path).map {
      RandomAccessFile(path: path, descriptor: $0.descriptor)
    }
  }

  /// Makes a file, or empties the one that is there; a link is not followed.
  public static func creating(_ path: String) throws(FileError) -> RandomAccessFile {
    let descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileError("can't write", path) }
    return RandomAccessFile(path: path, descriptor: descriptor)
  }

  /// How many bytes the file has now.
  public func size() throws(FileError) -> Int {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError("can't read", path) }
    return Int(status.st_size)
  }

  /// Fills a buffer from a place in the file.
  ///
  /// - Returns: whether the file has that many bytes there.
  public func read(
    into buffer: UnsafeMutableRawBufferPointer, at offset: Int
  ) throws(FileError) -> Bool {
    var done = 0
    while done < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[done...])
      let count = pread(descriptor, rest.baseAddress, rest.count, offset + done)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw FileError("can't read", path) }
      if count == 0 { return false }
      done += count
    }
    return true
  }

  /// Writes bytes at a place in the file.
  public func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(FileError) {
    var done = 0
    while done < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[done...])
      let count = pwrite(descriptor, rest.baseAddress, rest.count, offset + done)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw FileError("can't write", path) }
      done += count
    }
  }
}
