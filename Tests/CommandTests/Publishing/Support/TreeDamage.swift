import Files
import Foundation
import Harness
import Testing

/// What may happen between two builds to the files that a build has left.
enum TreeDamage: String, CaseIterable {
  case stateLost, stateCut, stateFlipped, stateOfAnotherVersion
  case pageLost, folderLost, treeCopied, treeEmptied, treeLost
  case earlierTreeLost, earlierTreeEmptied, earlierTreeCopied, earlierTreeIsFile, earlierPageLost
  case earlierPageReplaced, earlierPageAdded

  /// - Parameter folder: the site's folder, with its output in `public`.
  func apply(in folder: String, using random: inout SeededGenerator) throws {
    let output = "\(folder)/public"
    switch self {
    case .stateLost: try FolderTree.remove("\(folder)/.diptych")
    case .stateCut, .stateFlipped, .stateOfAnotherVersion:
      let state = try Self.state(in: folder)
      var bytes = try FileReading.bytes(of: state)
      switch self {
      case .stateCut: bytes.removeLast(Int(random.next() % UInt64(bytes.count)) + 1)
      case .stateFlipped:
        bytes[Int(random.next() % UInt64(bytes.count))] ^= 1 << (random.next() % 8)
      default: bytes[6] += 1
      }
      try Data(bytes).write(to: URL(filePath: state))
    case .pageLost:
      let paths = try FileTree(of: output).paths.filter { $0 != "index.html" }
      guard let path = random.pick(paths) else { return }
      try FileWriting.remove("\(output)/\(path)")
    case .folderLost: try FolderTree.remove("\(output)/en")
    case .treeCopied:
      // The copy must not get the inode of the original, as it may once that is gone.
      try FileManager.default.copyItem(atPath: output, toPath: "\(folder)/copy")
      try FolderTree.remove(output)
      try FolderTree.rename("\(folder)/copy", to: output)
    case .treeEmptied:
      for entry in try FileReading.entries(of: output) {
        try FileManager.default.removeItem(atPath: "\(output)/\(entry.name)")
      }
    case .treeLost: try FolderTree.remove(output)
    case .earlierTreeLost, .earlierTreeEmptied, .earlierTreeCopied, .earlierTreeIsFile,
      .earlierPageLost, .earlierPageReplaced, .earlierPageAdded:
      guard let tree = try Self.earlierTree(in: folder), FileReading.kind(of: tree) == .folder
      else { return }
      try applyToEarlier(tree, using: &random)
    }
  }

  /// - Parameter tree: the tree that was published before the one in `public`.
  private func applyToEarlier(_ tree: String, using random: inout SeededGenerator) throws {
    let page = random.pick(try FileTree(of: tree).paths).map { "\(tree)/\($0)" } ?? tree
    switch self {
    case .earlierTreeCopied:
      try FileManager.default.copyItem(atPath: tree, toPath: "\(tree)-copy")
      try FolderTree.remove(tree)
      try FolderTree.rename("\(tree)-copy", to: tree)
    case .earlierPageLost: try FileWriting.remove(page)
    case .earlierPageReplaced:
      try FileWriting.remove(page)
      try FileWriting.write(Array("replaced".utf8), toNew: page)
    case .earlierPageAdded:
      try FileWriting.write(Array("added".utf8), toNew: "\(page).txt")
      try #require(symlink("/etc/hosts", "\(page).link") == 0)
    default:
      try FolderTree.remove(tree)
      if self == .earlierTreeEmptied { try FolderTree.make(tree) }
      if self == .earlierTreeIsFile { try FileWriting.write([], toNew: tree) }
    }
  }

  /// The tree that was published before the one in `public`; `nil` if it was not kept.
  static func earlierTree(in folder: String) throws -> String? {
    let names = try FileReading.entries(of: "\(folder)/.diptych").map(\.name)
    let name = names.first { $0.hasPrefix("public-") && $0.hasSuffix(".tree") }
    return name.map { "\(folder)/.diptych/\($0)" }
  }

  /// The state of the last build that wrote to `public`.
  static func state(in folder: String) throws -> String {
    let names = try FileReading.entries(of: "\(folder)/.diptych").map(\.name)
    let name = try #require(names.first { $0.hasPrefix("public-") && $0.hasSuffix(".state") })
    return "\(folder)/.diptych/\(name)"
  }
}
