import Glibc

/// A file that is being written.
public final class NewFile: Sendable {
  private let path: String
  private let descriptor: CInt

  init(path: String, descriptor: CInt) {
    self.path = path
    self.descriptor = descriptor
  }

  /// Opens a file for writing, and empties the one that is there.
  public static func replacing(_ path: String) throws(FileError) -> NewFile {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileError("can't write", path) }
    return NewFile(path: path, descriptor: descriptor)
  }

  deinit {
    close(descriptor)
  }

  public func write(_ text: String) throws(FileError) {
    var text = text
    let code = text.withUTF8 {
      Descriptor.writeAll(UnsafeRawBufferPointer($0), to: descriptor)
    }
    if let code { throw FileError("can't write", path, code: code) }
  }

  public func write(_ bytes: UnsafeRawBufferPointer) throws(FileError) {
    if let code = Descriptor.writeAll(bytes, to: descriptor) {
      throw FileError("can't write", path, code: code)
    }
  }
}
