import Files
import Foundation
import Harness
import Testing

@Suite(.startsProcesses) struct `A build that is killed at any moment` {
  @Test func `leaves wholly the old site or wholly the new one`() async throws {
    let versions = [Self.version("old", codes: 100..<122), Self.version("new", codes: 101..<124)]
    let trees = try await expectedTrees(of: versions)
    #expect(trees[0].allSatisfy { trees[1][$0.key] != $0.value })
    try await expectWholeSites(of: versions, as: trees)
  }

  @Test func `leaves one of the two, too, if they differ little`() async throws {
    let old = Self.version("site", codes: 100..<122)
    var new = old
    new.protocols["lsp"]?.codes[101]?.sections["en"]?["Description"] = "New."
    let trees = try await expectedTrees(of: [old, new])
    #expect(trees[0].count { trees[1][$0.key] != $0.value } == 26)
    try await expectWholeSites(of: [old, new], as: trees)
  }

  private func expectWholeSites(
    of versions: [DraftSite], as expected: [[String: [UInt8]]]
  ) async throws {
    var folder = try SiteFolder(versions[0])
    #expect(await folder.build().status == .done)
    let reader = SiteReaderThread(of: folder.output) { snapshot in
      expected.contains { snapshot.isWhole ? snapshot.files == $0 : snapshot.isPart(of: $0) }
    }
    try killBuilds(of: versions, in: &folder)
    let (count, failure) = reader.stop()
    #expect(count > 60)
    #expect(failure == nil)
    try await expectRecovery(of: folder, to: expected[1])
  }

  /// Starts sixty builds and kills each after a random part of the time that one takes.
  private func killBuilds(of versions: [DraftSite], in folder: inout SiteFolder) throws {
    try folder.write(versions[1])
    let start = ContinuousClock.now
    #expect(try RunningTool(["build"], in: folder.path).finish().status == 0)
    let duration = (ContinuousClock.now - start) / .seconds(1)
    var random = SeededGenerator(seed: 1)
    for round in 0..<60 {
      try folder.write(versions[round % 2])
      let tool = try RunningTool(["build"], in: folder.path)
      Thread.sleep(forTimeInterval: duration * .random(in: 0...1.2, using: &random))
      try tool.kill()
    }
  }

  private func expectRecovery(
    of folder: borrowing SiteFolder, to tree: [String: [UInt8]]
  ) async throws {
    #expect(await folder.build().status == .done)
    #expect(try FileTree(of: folder.output).files == tree)
    let before = try TreeSnapshot(of: folder.output)
    #expect(await folder.build().changes == "nothing changed")
    #expect(try TreeSnapshot(of: folder.output).files == before.files)
    let names = try FileReading.entries(of: folder.path).map(\.name)
    #expect(
      names == [".diptych", "Content", "Locales", "Templates", "diptych.yaml", "public"])
    _ = try TreeDamage.state(in: folder.path)
    let hasEarlierTree = try TreeDamage.earlierTree(in: folder.path) != nil
    #expect(
      try FileReading.entries(of: "\(folder.path)/.diptych").count == (hasEarlierTree ? 2 : 1))
  }

  /// A site every file of which names its version.
  private static func version(_ name: String, codes: Range<Int>) -> DraftSite {
    var site = DraftSite.sample
    site.baseURL = "https://\(name).example/"
    site.locales = ["en"]
    site.assets = ["page.css": "/* \(name) */\n"]
    site.protocols = ["lsp": .sample(of: Array(codes))]
    return site
  }

  private func expectedTrees(of versions: [DraftSite]) async throws -> [[String: [UInt8]]] {
    var trees: [[String: [UInt8]]] = []
    for version in versions {
      let folder = try SiteFolder(version)
      #expect(await folder.build().status == .done)
      trees.append(try FileTree(of: folder.output).files)
    }
    return trees
  }
}

extension PublishedSnapshot {
  /// Whether the files that were there are files of a tree.
  fileprivate func isPart(of tree: [String: [UInt8]]) -> Bool {
    files.allSatisfy { tree[$0.key] == $0.value }
  }
}
