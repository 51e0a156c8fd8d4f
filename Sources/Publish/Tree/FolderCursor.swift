import Files

/// Keeps the folder open that a task works in, since consecutive files mostly share one.
struct FolderCursor {
  /// The folder that addresses start from.
  let root: String
  private var address: String?
  private var folder: Folder?

  init(root: String) {
    self.root = root
  }

  /// Opens a folder unless it is the one that is open.
  mutating func open(_ address: String) throws(FileError) -> Folder {
    if let folder, self.address == address { return folder }
    let opened = try Folder(opening: address.isEmpty ? root : "\(root)/\(address)")
    folder = opened
    self.address = address
    return opened
  }
}
