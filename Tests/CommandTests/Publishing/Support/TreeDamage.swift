import Files
import Foundation
import Testing

/// What may happen between two builds to the files that a build has left.
enum TreeDamage: String, CaseIterable {
  case stateLost, stateCut, stateFlipped, stateOfAnotherVersion
  case pageLost, folderLost, treeCopied, treeEmptied, treeLost

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
    }
  }

  /// The state of the last build that wrote to `public`.
  static func state(in folder: String) throws -> String {
    let names = try FileReading.entries(of: "\(folder)/.diptych").map(\.name)
    let name = try #require(names.first { $0.hasPrefix("public-") && $0.hasSuffix(".state") })
    return "\(folder)/.diptych/\(name)"
  }
}
