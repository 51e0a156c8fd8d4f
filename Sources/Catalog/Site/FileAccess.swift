import Files

/// What is asked of the file system to read a site; tests watch what is opened.
protocol FileAccess: Sendable {
  /// The entries of a folder, sorted by name.
  func entries(of folder: String) throws(FileError) -> [FolderEntry]

  /// The whole content of a file.
  func bytes(of path: String) throws(FileError) -> [UInt8]

  /// What stands at a path, which is not opened; `nil` if there is nothing.
  func entry(at path: String) -> FolderEntry?
}

/// The files of this computer.
struct LocalFiles: FileAccess {
  func entries(of folder: String) throws(FileError) -> [FolderEntry] {
    try FileReading.entries(of: folder)
  }

  func bytes(of path: String) throws(FileError) -> [UInt8] {
    try FileReading.bytes(of: path)
  }

  func entry(at path: String) -> FolderEntry? {
    FileReading.entry(at: path)
  }
}
