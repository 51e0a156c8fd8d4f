import Glibc

/// An open folder, whose files are reached by name.
///
/// Names are UTF-8 and end with a zero byte.
public final class Folder: Sendable {
  /// The path that errors name.
  public let path: String
  let descriptor: CInt

  /// Opens a folder.
  public init(opening path: String) throws(FileError) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError("can't open the folder", path) }
    self.path = path
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
  }

  /// Opens a new file for writing.
  public func create(_ name: [UInt8]) throws(FileError) -> NewFile {
    NewFile(path: filePath(name), descriptor: try openNew(name))
  }

  /// Writes a new file in three system calls.
  public func write(
    _ bytes: UnsafeRawBufferPointer, toNew name: [UInt8]
  ) throws(FileError) {
    let file = try openNew(name)
    if let code = Descriptor.writeAll(bytes, to: file) {
      close(file)
      throw failure("can't write", name, code)
    }
    guard close(file) == 0 else { throw failure("can't write", name) }
  }

  private func openNew(_ name: [UInt8]) throws(FileError) -> CInt {
    let file = Self.withName(name) {
      openat(descriptor, $0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    }
    guard file >= 0 else { throw failure("can't write", name) }
    return file
  }

  /// Opens a file for reading; `nil` if there is none.
  public func file(_ name: [UInt8]) throws(FileError) -> ExistingFile? {
    let file = Self.withName(name) {
      openat(descriptor, $0, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    }
    guard file >= 0 else {
      if errno == ENOENT { return nil }
      throw failure("can't read", name)
    }
    return ExistingFile(path: filePath(name), descriptor: file)
  }

  /// Gives a file of another folder a second name in this one, in the place of another file.
  public func link(
    _ name: [UInt8], from other: Folder
  ) throws(FileError) {
    if makeLink(name, from: other) { return }
    guard errno == EEXIST else { throw failure("can't link", name) }
    if let inode = inode(of: name), inode == other.inode(of: name) { return }
    try remove(name)
    guard makeLink(name, from: other) else { throw failure("can't link", name) }
  }

  private func makeLink(_ name: [UInt8], from other: Folder) -> Bool {
    Self.withName(name) { linkat(other.descriptor, $0, descriptor, $0, 0) } == 0
  }

  /// Tells a file from the others on its disk; `nil` if there is none.
  private func inode(of name: [UInt8]) -> ino_t? {
    var status = stat()
    let result = Self.withName(name) {
      fstatat(descriptor, $0, &status, AT_SYMLINK_NOFOLLOW)
    }
    return result == 0 ? status.st_ino : nil
  }

  /// Whether there is a file.
  public func contains(_ name: [UInt8]) -> Bool {
    Self.withName(name) { faccessat(descriptor, $0, F_OK, AT_SYMLINK_NOFOLLOW) } == 0
  }

  /// Removes a file.
  public func remove(_ name: [UInt8]) throws(FileError) {
    guard Self.withName(name, { unlinkat(descriptor, $0, 0) }) == 0 else {
      throw failure("can't remove", name)
    }
  }

  private func filePath(_ name: [UInt8]) -> String {
    "\(path)/\(String(decoding: name.dropLast(), as: UTF8.self))"
  }

  func failure(
    _ action: String, _ name: [UInt8], _ code: CInt = errno
  ) -> FileError {
    FileError(action, filePath(name), code: code)
  }

  static func withName(
    _ name: [UInt8], _ body: (UnsafePointer<CChar>) -> CInt
  ) -> CInt {
    name.withUnsafeBytes { bytes in
      bytes.withMemoryRebound(to: CChar.self) { name in name.baseAddress.map(body) ?? -1 }
    }
  }
}
