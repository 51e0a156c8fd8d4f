import Glibc

/// A file that is being written.
public final class NewFile: Sendable {
  private let path: String
  private let descriptor: CInt

  init(path: String, descriptor: CInt) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
  }

  public func write(_ bytes: UnsafeRawBufferPointer) throws(FileError) {
    if let code = Descriptor.writeAll(bytes, to: descriptor) {
      throw FileError("can't write", path, code: code)
    }
  }
}
