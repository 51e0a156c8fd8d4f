import CLinux
import Glibc

/// Making, exchanging and removing whole folders.
public enum FolderTree {
  /// Makes a folder and the folders above it.
  public static func make(_ path: String) throws(FileError) {
    if mkdir(path, 0o777) == 0 { return }
    switch errno {
    case EEXIST where FileReading.kind(of: path) == .folder: return
    case EEXIST:
      throw FileError(unsuitable: path, remedy: "a folder is needed here")
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

  /// Removes what is at a path, a folder with everything in it, links not followed; does nothing if
  /// there is nothing.
  public static func remove(_ path: String) throws(FileError) {
    if FileReading.isLink(path) { return try FileWriting.remove(path) }
    guard let kind = FileReading.kind(of: path) else { return }
    guard kind == .folder else { return try FileWriting.remove(path) }
    let listing = try FolderListing(of: path)
    let folder = try Folder(opening: path)
    for file in listing.files { try folder.remove(listing.terminatedName(of: file)) }
    for entry in listing.others {
      let inner = "\(path)/\(entry.name)"
      if entry.kind == .folder, !entry.isLink {
        try remove(inner)
      } else {
        try FileWriting.remove(inner)
      }
    }
    try removeEmpty(path)
  }

  /// Removes a file, if it is there, and the folders above it that have nothing else in them.
  ///
  /// - Parameters:
  ///   - address: the path of the file below `root`.
  ///   - root: a folder that stays.
  public static func removeFile(
    _ address: String, withEmptyFoldersIn root: String
  ) throws(FileError) {
    let path = "\(root)/\(address)"
    if FileReading.entry(at: path) != nil { try FileWriting.remove(path) }
    var folders = address.split(separator: "/").dropLast()
    while !folders.isEmpty, rmdir("\(root)/\(folders.joined(separator: "/"))") == 0 {
      folders.removeLast()
    }
  }

  /// Removes a folder that has nothing in it.
  public static func removeEmpty(_ path: String) throws(FileError) {
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
