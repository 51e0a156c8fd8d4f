import Files

/// Walks through a folder.
struct TreeLister {
  let root: String

  /// The paths of all files below the folder.
  private(set) var files: [String] = []

  /// The paths of all folders, with a slash at the end; that of the root is empty.
  private(set) var folders: [String] = []

  init(root: String) {
    self.root = root
  }

  mutating func list() throws(FileError) {
    try list("", above: [])
  }

  private mutating func list(_ folder: String, above: [FileIdentity]) throws(FileError) {
    let name = folder.isEmpty ? root : "\(root)/\(folder.dropLast())"
    guard let identity = FileReading.identity(of: name) else {
      throw FileError("can't read the folder", name)
    }
    // A link to a folder that it is in would be followed without end.
    guard !above.contains(identity) else { return }
    folders.append(folder)
    for entry in try FileReading.unsortedEntries(of: name) {
      switch entry.kind {
      case .file: files.append(folder + entry.name)
      case .folder: try list("\(folder)\(entry.name)/", above: above + [identity])
      case .other, nil: break
      }
    }
  }
}
