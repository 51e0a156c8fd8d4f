import Glibc

/// What stands at a path, in words, where something else is wanted.
struct UnsuitableFile {
  /// Such as `a named pipe`; `nil` if there is nothing.
  let name: String?

  init(at path: String) {
    var status = stat()
    guard stat(path, &status) != 0 else {
      name = Self.name(of: status.st_mode)
      return
    }
    let code = errno
    guard FileReading.isLink(path) else {
      name = nil
      return
    }
    name = code == ELOOP ? "a link that leads in a circle" : "a link that leads nowhere"
  }

  private static func name(of mode: mode_t) -> String {
    switch mode & S_IFMT {
    case S_IFREG: "a file"
    case S_IFDIR: "a folder"
    case S_IFIFO: "a named pipe"
    case S_IFSOCK: "a socket"
    case S_IFCHR, S_IFBLK: "a device"
    default: "neither a file nor a folder"
    }
  }
}

extension FileError {
  /// What stands at a path is not what is wanted there: the error says what it is, and with
  /// `remedy` what would be right.
  public init(unsuitable path: String, remedy: String) {
    let name = UnsuitableFile(at: path).name ?? "nothing"
    self.init(path, finding: "this is \(name)", remedy: remedy)
  }

  /// No regular file stands where one was to be read.
  init(noRegularFileAt path: String) {
    self.init(unsuitable: path, remedy: "put a file in its place")
  }
}
