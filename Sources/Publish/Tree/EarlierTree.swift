import Files

/// The tree that was published before the one that is in the output now. What files both have in
/// common need not be linked again to make it the next one, and others can be written over.
struct EarlierTree: Sendable {
  /// Where it is kept.
  let path: String

  /// The output.
  let current: String

  /// Moves the tree to another path.
  ///
  /// - Returns: whether there was one.
  func move(to path: String) throws(FileError) -> Bool {
    FileReading.kind(of: self.path) == .folder && !FileReading.isLink(self.path)
      && (try? FolderTree.rename(self.path, to: path)) != nil
  }
}
