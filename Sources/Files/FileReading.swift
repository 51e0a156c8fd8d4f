import Glibc

/// Reading files and folders. Every error names the path.
public enum FileReading {
  /// The whole content of a regular file; links are followed.
  public static func bytes(of path: String) throws(FileError) -> [UInt8] {
    guard let (descriptor, size) = try openRegular(path) else {
      throw FileError("can't read", path, code: ENOENT)
    }
    defer { close(descriptor) }
    return try bytes(from: descriptor, named: path, expecting: size, stopsThere: true)
  }

  /// The whole content of a file that is named on the command line, which may be a pipe that
  /// another program writes into. One into which none does is refused and not waited for.
  public static func bytes(ofFileOrPipe path: String) throws(FileError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    var status = stat()
    guard descriptor >= 0, fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFIFO
    else {
      if descriptor >= 0 { close(descriptor) }
      return try bytes(of: path)
    }
    defer { close(descriptor) }
    guard fcntl(descriptor, F_SETFL, 0) == 0 else { throw FileError("can't read", path) }
    let content = try bytes(from: descriptor, named: path, expecting: 0, stopsThere: false)
    guard !content.isEmpty else { throw FileError(noRegularFileAt: path) }
    return content
  }

  /// Opens a regular file for reading. Nothing else is waited for or read from.
  ///
  /// - Returns: the open file's number and its size in bytes; `nil` if there is none.
  static func openRegular(_ path: String) throws(FileError) -> (descriptor: CInt, size: Int)? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else {
      let error = FileError("can't read", path)
      if kind(of: path) == .other || isLink(path) && kind(of: path) == nil {
        throw FileError(noRegularFileAt: path)
      }
      if error.isMissing { return nil }
      throw error
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw FileError(noRegularFileAt: path)
    }
    return (descriptor, Int(status.st_size))
  }

  /// Everything that standard input holds.
  public static func standardInput() throws(FileError) -> [UInt8] {
    try bytes(from: STDIN_FILENO, named: "-", expecting: 0, stopsThere: false)
  }

  /// - Parameter stopsThere: whether nothing comes after as many bytes as are expected.
  private static func bytes(
    from descriptor: CInt, named path: String, expecting size: Int, stopsThere: Bool
  ) throws(FileError) -> [UInt8] {
    var content: [UInt8] = []
    var capacity = size + 1
    while true {
      var count = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, initialized in
        count = read(descriptor, buffer.baseAddress, buffer.count)
        initialized = max(count, 0)
      }
      if count < 0 {
        guard errno == EINTR else { throw FileError("can't read", path) }
        continue
      }
      if count == 0 { return content }
      if content.isEmpty { content = chunk } else { content += chunk }
      if stopsThere, content.count == size { return content }
      capacity = max(content.count, 4096)
    }
  }

  /// The entries of a folder, sorted by name; `.` and `..` are left out.
  public static func entries(of path: String) throws(FileError) -> [FolderEntry] {
    try unsortedEntries(of: path).sorted { $0.name < $1.name }
  }

  /// The entries of a folder in the order of the file system; `.` and `..` are left out.
  public static func unsortedEntries(of path: String) throws(FileError) -> [FolderEntry] {
    let listing = try FolderListing(of: path)
    return listing.others
      + listing.files.map {
        FolderEntry(name: listing.name(of: $0), kind: .file, isLink: false)
      }
  }

  /// What a path leads to, links followed; `nil` if there is nothing.
  public static func kind(of path: String) -> FolderEntry.FileType? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// What stands at a path as its folder lists it; `nil` if there is nothing.
  public static func entry(at path: String) -> FolderEntry? {
    let isLink = isLink(path)
    let kind = kind(of: path)
    guard kind != nil || isLink else { return nil }
    let name = path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    return FolderEntry(name: name, kind: kind, isLink: isLink)
  }

  /// Whether a path is a symbolic link, wherever it leads.
  public static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }
}

extension FileReading {
  /// The absolute path without links; `nil` if there is nothing at the path.
  public static func realPath(of path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// The absolute path without links of what is at a path, or would be if it were made.
  public static func place(of path: String) -> String? {
    if let real = realPath(of: path) { return real }
    guard let slash = path.lastIndex(of: "/") else {
      return realPath(of: ".").map { "\($0)/\(path)" }
    }
    let name = path[path.index(after: slash)...]
    let parent = slash == path.startIndex ? "/" : String(path[..<slash])
    guard let place = place(of: parent), !name.isEmpty else { return place(of: parent) }
    return place == "/" ? "/\(name)" : "\(place)/\(name)"
  }

  /// Whether a path is another one or in it; both are absolute and without links.
  public static func isPath(_ path: String, in folder: String) -> Bool {
    path == folder || folder == "/" || path.utf8.starts(with: "\(folder)/".utf8)
  }
}
