import Glibc

/// An open folder, into which files are written by name.
public struct Folder: ~Copyable {
  /// The path that errors name.
  public let path: String
  private let descriptor: CInt

  /// Opens a folder.
  public init(opening path: String) throws(FileError) {
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError("can't open the folder", path) }
    self.path = path
  }

  deinit {
    close(descriptor)
  }

  /// Writes a new file in three system calls.
  ///
  /// - Parameter name: the file's name, ending with a zero byte.
  public borrowing func write(
    _ bytes: UnsafeRawBufferPointer, toNew name: [UInt8]
  ) throws(FileError) {
    let file = name.withUnsafeBytes { name in
      name.withMemoryRebound(to: CChar.self) { name in
        name.baseAddress.map {
          openat(descriptor, $0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        } ?? -1
      }
    }
    guard file >= 0 else { throw failure(errno, name) }
    if let code = Descriptor.writeAll(bytes, to: file) {
      close(file)
      throw failure(code, name)
    }
    guard close(file) == 0 else { throw failure(errno, name) }
  }

  private borrowing func failure(_ code: CInt, _ name: [UInt8]) -> FileError {
    FileError(
      "can't write", "\(path)/\(String(decoding: name.dropLast(), as: UTF8.self))", code: code)
  }
}
