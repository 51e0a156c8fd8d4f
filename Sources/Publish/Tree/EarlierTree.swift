import Files

/// The tree that was published before the one that is in the output now. Most of its files are those of
/// the output, so that little has to be done to make it the next one.
struct EarlierTree: Sendable {
  /// A tree is kept if a build has written or removed at most this part of its files; the earlier
  /// versions of these files take up room.
  private static let part = 4

  /// Where it is kept.
  let path: String

  /// The output.
  let current: String

  /// Moves the tree to another path, where it becomes a copy of the output.
  ///
  /// - Returns: whether there was one.
  func become(_ path: String) throws(FileError) -> Bool {
    guard FileReading.kind(of: self.path) == .folder, !FileReading.isLink(self.path),
      (try? FolderTree.rename(self.path, to: path)) != nil
    else { return false }
    try FolderTree.match(path, to: current)
    return true
  }

  /// Whether it pays to keep a tree of so many files.
  static func isWorthKeeping(_ report: BuildReport, of count: Int) -> Bool {
    (report.added + report.changed + report.removed) * part <= count
  }
}
