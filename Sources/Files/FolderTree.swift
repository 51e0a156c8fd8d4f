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

  /// Removes a folder with everything in it, links not followed.
  public static func remove(_ path: String) throws(FileError) {
    let entries: [FolderEntry]
    do {
      entries = try FileReading.entries(of: path)
    } catch where error.code == ENOENT {
      return
    }
    for entry in entries {
      let inner = "\(path)/\(entry.name)"
      if unlink(inner) == 0 { continue }
      guard errno == EISDIR else { throw FileError("can't remove", inner) }
      try remove(inner)
    }
    guard rmdir(path) == 0 else { throw FileError("can't remove", path) }
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
