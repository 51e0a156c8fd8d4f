import Files
import Foundation
import Harness
import Testing

/// The files of a folder with what tells whether they were touched.
struct TreeSnapshot {
  struct File: Equatable {
    let bytes: [UInt8]
    let inode: UInt64
    let modified: Date
  }

  private(set) var files: [String: File] = [:]

  /// The folder itself; `nil` if there is none.
  let folder: FileIdentity?

  init(of folder: String) throws {
    self.folder = FileReading.identity(of: folder)
    guard self.folder != nil else { return }
    for (path, bytes) in try FileTree(of: folder).files {
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(path)")
      files[path] = File(
        bytes: bytes,
        inode: try #require(FileReading.identity(of: "\(folder)/\(path)")).inode,
        modified: try #require(attributes[.modificationDate] as? Date))
    }
  }

  var contents: [String: [UInt8]] { files.mapValues(\.bytes) }

  /// The changes since an earlier snapshot, as `--changes` lists them, sorted.
  func changes(since old: TreeSnapshot) -> [String] {
    let added = files.keys.filter { old.files[$0] == nil }.map { "+ \($0)" }
    let removed = old.files.keys.filter { files[$0] == nil }.map { "- \($0)" }
    let changed = files.filter { path, file in
      old.files[path].map { $0.bytes != file.bytes } ?? false
    }.map { "~ \($0.key)" }
    return (added + changed + removed).sorted()
  }

  /// The files that have the same bytes as before and yet are other files.
  func needlesslyTouched(since old: TreeSnapshot) -> [String] {
    files.filter { path, file in
      old.files[path].map { $0.bytes == file.bytes && $0 != file } ?? false
    }.keys.sorted()
  }
}
