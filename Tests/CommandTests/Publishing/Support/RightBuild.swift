import Files
import Harness
import Testing

extension SiteFolder {
  /// Builds incrementally and cleanly, and compares.
  ///
  /// - Parameter history: what was done before, for messages.
  /// - Returns: whether the build was right.
  func expectRightBuild(after history: [String]) async throws -> Bool {
    let before = try TreeSnapshot(of: output)
    let list = "\(path)/changes.txt"
    let run = await build("--changes", list)
    let clean = await build("--output", "\(path)/clean", "--jobs", "1")
    defer { try? FolderTree.remove("\(path)/clean") }
    try #require(run.status == .done, "\(run.error) after \(history)")
    try #require(clean.status == .done, "\(clean.error) after \(history)")
    let after = try TreeSnapshot(of: output)
    let expected = try FileTree(of: "\(path)/clean").files
    let wrong = Set(expected.keys).union(after.files.keys)
      .filter { expected[$0] != after.files[$0]?.bytes }.sorted()
    let changes = after.changes(since: before)
    let listed = String(decoding: try FileReading.bytes(of: list), as: UTF8.self)
      .split(separator: "\n").map(String.init)
    #expect(wrong == [], "after \(history)")
    #expect(after.needlesslyTouched(since: before) == [], "after \(history)")
    #expect(listed.sorted() == changes, "after \(history)")
    if changes.isEmpty {
      #expect(after.folder == before.folder, "after \(history)")
      #expect(run.changes == "nothing changed", "after \(history)")
    }
    return wrong.isEmpty && listed.sorted() == changes
  }
}
