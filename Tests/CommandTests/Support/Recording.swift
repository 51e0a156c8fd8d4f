import Files
import Foundation
import Testing

/// Expected output that `RECORD=1` writes anew. A run that records fails, so that none is trusted.
enum Recording {
  private static let isOn = ProcessInfo.processInfo.environment["RECORD"] == "1"

  /// Compares a text with a file.
  static func expect(
    _ text: String, matches path: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    guard isOn else {
      let expected = String(decoding: try FileReading.bytes(of: path), as: UTF8.self)
      #expect(text == expected, sourceLocation: sourceLocation)
      return
    }
    try Data(text.utf8).write(to: URL(filePath: path))
    report(path, sourceLocation)
  }

  /// Compares files with those of a folder, byte for byte.
  static func expect(
    _ tree: FileTree, matchesFolder path: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    guard isOn else {
      let expected = try FileTree(of: path)
      #expect(tree.paths == expected.paths, sourceLocation: sourceLocation)
      for name in expected.paths where tree.files[name] != expected.files[name] {
        Issue.record(
          "\(name) is\n\(tree.text(name))\nnot\n\(expected.text(name))",
          sourceLocation: sourceLocation)
      }
      return
    }
    try FolderTree.remove(path)
    try tree.write(to: path)
    report(path, sourceLocation)
  }

  private static func report(_ path: String, _ sourceLocation: SourceLocation) {
    Issue.record(
      "recorded \(path); look at it and run again without RECORD", sourceLocation: sourceLocation)
  }
}
