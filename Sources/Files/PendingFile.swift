import CLinux
import Glibc

/// A file that is being written and appears at its path when it is complete.
///
/// Until then it has no name, so that nothing is left of it if the process dies. Where the file
/// system can't do that (`O_TMPFILE`), its name starts with a dot and is one that nothing else has.
public final class PendingFile: Sendable {
  /// The path as messages show it.
  private let path: String

  /// The path without links: a link at `path` keeps leading there.
  private let place: String
  private let name: String?
  public let descriptor: CInt

  /// Starts a file.
  ///
  /// - Parameter path: where it will be. What is there already has to be a regular file, or a link
  ///   to one.
  public init(for path: String) throws(FileError) {
    if let entry = FileReading.entry(at: path), entry.kind != .file {
      throw FileError(unsuitable: path, remedy: "name a file")
    }
    guard !path.hasSuffix("/") else {
      throw FileError(path, finding: "this is the name of a folder", remedy: "name a file")
    }
    self.path = path
    place = FileReading.realPath(of: path) ?? path
    let nameless = open_nameless(FolderTree.parent(of: place))
    if nameless >= 0 {
      (descriptor, name) = (nameless, nil)
    } else {
      let code = errno
      guard code == EOPNOTSUPP || code == EISDIR || code == EINVAL else {
        throw FileError("can't write", path, code: code)
      }
      (descriptor, name) = try Self.firstFree(beside: place, as: path) { name in
        open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      }
    }
  }

  deinit {
    close(descriptor)
    // Once the file is in place, nothing has this name.
    if let name { unlink(name) }
  }

  public func write(_ text: String) throws(FileError) {
    var text = text
    let code = text.withUTF8 {
      Descriptor.writeAll(UnsafeRawBufferPointer($0), to: descriptor)
    }
    if let code { throw FileError("can't write", path, code: code) }
  }

  public func write(_ bytes: [UInt8]) throws(FileError) {
    let code = bytes.withUnsafeBytes { Descriptor.writeAll($0, to: descriptor) }
    if let code { throw FileError("can't write", path, code: code) }
  }

  /// Puts the file in the place of the one that is there.
  ///
  /// - Parameters:
  ///   - keepsMode: whether the permissions of that one stay.
  ///   - syncs: whether this waits until the file is on the disk under its name.
  public func putInPlace(keepsMode: Bool = false, syncs: Bool) throws(FileError) {
    var status = stat()
    if keepsMode, stat(place, &status) == 0, fchmod(descriptor, status.st_mode & 0o7777) != 0 {
      throw FileError("can't write", path)
    }
    if syncs, fsync(descriptor) != 0 { throw FileError("can't write", path) }
    let name: String
    if let named = self.name {
      name = named
    } else {
      name = try Self.firstFree(beside: place, as: path) { name in
        name_nameless("/proc/self/fd/\(descriptor)", name)
      }.name
    }
    guard rename(name, place) == 0 else {
      let error = FileError("can't write", path)
      unlink(name)
      throw error
    }
    if syncs { try DiskSync.folder(FolderTree.parent(of: place)) }
  }

  /// Tries names beside a file until nothing has one of them.
  private static func firstFree(
    beside place: String, as path: String, _ make: (String) -> CInt
  ) throws(FileError) -> (descriptor: CInt, name: String) {
    let last = place.split(separator: "/").last ?? ""
    // A name has room for 255 bytes.
    let stem = String(decoding: last.utf8.prefix(220), as: UTF8.self)
    var number = 0
    while true {
      number += 1
      let name = "\(FolderTree.parent(of: place))/.\(stem).diptych-\(number)"
      let descriptor = make(name)
      if descriptor >= 0 { return (descriptor, name) }
      guard errno == EEXIST else { throw FileError("can't write", path) }
    }
  }
}
