import Glibc

/// What is in a folder, with the names of regular files as bytes: fast where there are thousands.
public struct FolderListing: Sendable {
  /// A regular file; its name is read from the listing.
  public struct File: BitwiseCopyable, Sendable {
    public let inode: UInt64
    fileprivate let start: Int
    fileprivate let count: Int
  }

  /// In the order of the file system.
  public private(set) var files: [File] = []

  /// Folders, links, and what else is no regular file; `.` and `..` are left out.
  public private(set) var others: [FolderEntry] = []

  /// The names of the files, each with a zero byte at the end.
  private var names: [UInt8] = []

  /// Which version of the folder it is of; `nil` if a change would not show in that.
  public let version: FolderVersion?

  public init(of path: String) throws(FileError) {
    let version = FolderVersion(of: path)
    self.version = version?.isSettled == true ? version : nil
    guard let stream = opendir(path) else { throw FileError("can't read the folder", path) }
    defer { closedir(stream) }
    errno = 0
    while let entry = readdir(stream) {
      withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
          add(entry.pointee, named: $0, in: path)
        }
      }
      errno = 0
    }
    guard errno == 0 else { throw FileError("can't read the folder", path) }
  }

  private mutating func add(
    _ entry: dirent, named name: UnsafePointer<CChar>, in folder: String
  ) {
    let bytes = UnsafeRawBufferPointer(start: name, count: strlen(name))
    guard Int(entry.d_type) != Int(DT_REG) else { return add(bytes, inode: entry.d_ino) }
    let other = FolderEntry(named: String(cString: name), type: entry.d_type, in: folder)
    if other.kind == .file, !other.isLink { return add(bytes, inode: entry.d_ino) }
    if other.name != ".", other.name != ".." { others.append(other) }
  }

  private mutating func add(_ name: UnsafeRawBufferPointer, inode: ino_t) {
    files.append(File(inode: UInt64(inode), start: names.count, count: name.count))
    names.append(contentsOf: name)
    names.append(0)
  }

  /// Whether the folder at a path is sure to hold what is listed.
  func isOf(_ path: String) -> Bool {
    version != nil && FolderVersion(of: path) == version
  }

  /// The folders in it, links not followed.
  public var folders: [String] {
    others.filter { $0.kind == .folder && !$0.isLink }.map(\.name)
  }

  /// A file's name in UTF-8.
  public func name(of file: File) -> String {
    String(decoding: names[file.start..<file.start + file.count], as: UTF8.self)
  }

  /// A file's name as `Folder` takes it: in UTF-8, with a zero byte at the end.
  public func terminatedName(of file: File) -> [UInt8] {
    Array(names[file.start...file.start + file.count])
  }

  /// Calls `body` with a file's name in UTF-8.
  public func withName<Result>(
    of file: File, _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result {
    names.withUnsafeBytes {
      body(UnsafeRawBufferPointer(rebasing: $0[file.start..<file.start + file.count]))
    }
  }

  /// Whether a file has the same name as one of another listing.
  func hasSameName(_ file: File, as other: File, in listing: FolderListing) -> Bool {
    withName(of: file) { name in listing.withName(of: other) { name.elementsEqual($0) } }
  }
}
