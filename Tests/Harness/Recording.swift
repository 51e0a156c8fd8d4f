import Files
import Foundation
package import Testing

/// Expected output that `RECORD=1` writes anew. A run that records fails, so that none is trusted.
///
/// Where something else is found, the test fails with the lines that differ.
package enum Recording {
  private static let isOn = ProcessInfo.processInfo.environment["RECORD"] == "1"

  /// Compares a text with a file.
  package static func expect(
    _ text: String, matches path: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    guard isOn else {
      let expected = String(decoding: try FileReading.bytes(of: path), as: UTF8.self)
      report(
        TextDifference(between: text, and: expected), "not what \(path) says", sourceLocation)
      return
    }
    try FolderTree.make(FolderTree.parent(of: path))
    try Data(text.utf8).write(to: URL(filePath: path))
    reportRecording(of: path, sourceLocation)
  }

  /// Compares files with those of a folder, byte for byte.
  package static func expect(
    _ tree: FileTree, matchesFolder path: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    guard isOn else {
      let expected = try FileTree(of: path)
      report(
        TreeDifference(between: tree, and: expected), "not what is in \(path)", sourceLocation)
      return
    }
    try FolderTree.remove(path)
    try tree.write(to: path)
    reportRecording(of: path, sourceLocation)
  }

  /// Compares lines with others that are never recorded.
  package static func expect(
    _ lines: [String], toBe expected: [String], _ complaint: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    report(TextDifference(between: lines, and: expected), complaint, sourceLocation)
  }

  private static func report(
    _ difference: (any CustomStringConvertible)?, _ complaint: String,
    _ sourceLocation: SourceLocation
  ) {
    guard let difference else { return }
    Issue.record("\(complaint):\n\(difference)", sourceLocation: sourceLocation)
  }

  private static func reportRecording(of path: String, _ sourceLocation: SourceLocation) {
    Issue.record(
      "recorded \(path); look at it and run again without RECORD", sourceLocation: sourceLocation)
  }
}
