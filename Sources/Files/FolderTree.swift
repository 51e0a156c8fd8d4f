import CLinux
import Glibc

/// Making, exchanging and removing whole folders.
public enum FolderTree {
  /// Makes a folder and the folders above it.
  public static func make(_ path: String) throws(FileError) {
    if mkdir(path, 0o777) == 0 { return }
    switch errno {
    case EEXIST where FileReading.kind(of: path) == .folder: return
    case ENOENT:
      let parent = parent(of: path)
      guard parent != path else { throw FileError("can't make the folder", path, code: ENOENT) }
      try make(parent)
      guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
        throw FileError("can't make the folder", path)
      }
    default:
      throw FileError("can't make the folder", path)
    }
  }

  /// Puts one folder in the place of another and the other in its, in one step.
  public static func exchange(_ path: String, with other: String) throws(FileError) {
    guard exchange_paths(path, other) == 0 else {
      throw FileError("can't put the new site in the place of", other)
    }
  }

  /// Gives a folder a name that nothing has yet.
  public static func rename(_ path: String, to other: String) throws(FileError) {
    guard Glibc.rename(path, other) == 0 else {
      throw FileError("can't rename to “\(other)”", path)
    }
  }

  /// Removes files and folders below and including a folder, links not followed.
  ///
  /// - Parameters:
  ///   - path: the folder.
  ///   - isRemovable: whether a file may go, by its path below the folder.
  /// - Returns: the paths of the files that stayed, with the folders that hold them.
  @discardableResult
  public static func remove(
    _ path: String, where isRemovable: (String) -> Bool = { _ in true }
  ) throws(FileError) -> [String] {
    if FileReading.isLink(path) {
      try FileWriting.remove(path)
      return []
    }
    guard FileReading.kind(of: path) != nil else { return [] }
    let kept = try removeContent(of: path, below: "", where: isRemovable)
    guard rmdir(path) == 0 || !kept.isEmpty else { throw FileError("can't remove", path) }
    return kept
  }

  private static func removeContent(
    of path: String, below address: String, where isRemovable: (String) -> Bool
  ) throws(FileError) -> [String] {
    var kept: [String] = []
    for entry in try FileReading.entries(of: path) {
      let inner = "\(path)/\(entry.name)"
      let name = address.isEmpty ? entry.name : "\(address)/\(entry.name)"
      if entry.kind == .folder, !entry.isLink {
        let below = try removeContent(of: inner, below: name, where: isRemovable)
        if below.isEmpty, rmdir(inner) != 0 { throw FileError("can't remove", inner) }
        kept += below
      } else if isRemovable(name) {
        guard unlink(inner) == 0 else { throw FileError("can't remove", inner) }
      } else {
        kept.append(name)
      }
    }
    return kept
  }

  /// The folder that holds a path.
  public static func parent(of path: String) -> String {
    var parts = path.split(separator: "/", omittingEmptySubsequences: true)
    _ = parts.popLast()
    let joined = parts.joined(separator: "/")
    if path.hasPrefix("/") { return "/" + joined }
    return joined.isEmpty ? "." : joined
  }
}
