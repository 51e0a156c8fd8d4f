import Files
import Foundation

/// The files of a folder by their path below it.
package struct FileTree: Equatable, Sendable {
  package var files: [String: [UInt8]] = [:]

  package init(_ texts: [String: String] = [:]) {
    files = texts.mapValues { Array($0.utf8) }
  }

  package init(of folder: String) throws {
    try read(folder, below: "")
  }

  private mutating func read(_ folder: String, below path: String) throws {
    for entry in try FileReading.entries(of: folder) {
      let inner = "\(folder)/\(entry.name)"
      if entry.kind == .folder {
        try read(inner, below: "\(path)\(entry.name)/")
      } else {
        files["\(path)\(entry.name)"] = try FileReading.bytes(of: inner)
      }
    }
  }

  package var paths: [String] {
    files.keys.sorted()
  }

  package func text(_ path: String) -> String {
    String(decoding: files[path] ?? [], as: UTF8.self)
  }

  /// Puts files of another tree in the place of this one's.
  package mutating func overlay(_ other: FileTree) {
    files.merge(other.files) { $1 }
  }

  /// Removes a file, or a folder with everything in it.
  package mutating func remove(_ path: String) {
    files = files.filter { $0.key != path && !$0.key.hasPrefix("\(path)/") }
  }

  /// The files of a folder, by their path below it.
  package func folder(_ name: String) -> FileTree {
    var tree = FileTree()
    for (path, bytes) in files where path.hasPrefix("\(name)/") {
      tree.files[String(path.dropFirst(name.count + 1))] = bytes
    }
    return tree
  }

  /// Writes all files to a folder that may have some of them, with another content.
  package func rewrite(in folder: String) throws {
    for (path, bytes) in files {
      try Data(bytes).write(to: URL(filePath: "\(folder)/\(path)"))
    }
  }

  /// Writes all files to a folder that has none of them.
  package func write(to folder: String) throws {
    for (path, bytes) in files {
      let name = "\(folder)/\(path)"
      try FolderTree.make(FolderTree.parent(of: name))
      try FileWriting.write(bytes, toNew: name)
    }
  }
}
