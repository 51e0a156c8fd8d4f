import Files
import Foundation
import Synchronization
import Testing

@Suite struct `A build that is killed at any moment` {
  @Test func `leaves wholly the old site or wholly the new one`() async throws {
    let versions = [Self.version("old", codes: 100..<126), Self.version("new", codes: 101..<128)]
    var folder = try SiteFolder(versions[0])
    let expected = try await expectedTrees(of: versions)
    let start = ContinuousClock.now
    #expect(try RunningTool(["build"], in: folder.path).finish().status == 0)
    let duration = ContinuousClock.now - start
    let output = folder.output
    let end = Flag()
    var random = SeededGenerator(seed: 1)
    try await withThrowingTaskGroup { group in
      group.addTask { try Self.readAgainAndAgain(output, expected, until: end) }
      for round in 0..<60 {
        try folder.write(versions[round % 2])
        let tool = try RunningTool(["build"], in: folder.path)
        try await Task.sleep(for: duration * Double.random(in: 0...1.2, using: &random))
        try tool.kill()
      }
      end.raise()
      let snapshots = try await group.next() ?? 0
      #expect(snapshots > 60)
    }
    try await expectRecovery(of: folder, to: expected[1])
  }

  private func expectRecovery(
    of folder: borrowing SiteFolder, to tree: [String: [UInt8]]
  ) async throws {
    #expect(await folder.build().status == .done)
    #expect(try FileTree(of: folder.output).files == tree)
    let before = try TreeSnapshot(of: folder.output)
    #expect(await folder.build().error.hasSuffix("; nothing changed\n"))
    #expect(try TreeSnapshot(of: folder.output).changes(since: before) == [])
    let names = try FileReading.entries(of: folder.path).map(\.name)
    #expect(
      names == [".diptych", "Content", "Locales", "Templates", "diptych.yaml", "public"])
    #expect(try FileReading.entries(of: "\(folder.path)/.diptych").count == 1)
  }

  /// Reads the published site and checks that it is of one version.
  ///
  /// - Returns: how often.
  private static func readAgainAndAgain(
    _ output: String, _ expected: [[String: [UInt8]]], until end: Flag
  ) throws -> Int {
    var count = 0
    while !end.isRaised {
      let snapshot = try #require(PublishedSnapshot(of: output))
      let isOneVersion = expected.contains { tree in
        snapshot.files.allSatisfy { tree[$0.key] == $0.value }
          && (!snapshot.isWhole || snapshot.files.count == tree.count)
      }
      try #require(isOneVersion)
      count += 1
    }
    return count
  }

  /// A site every file of which names its version.
  private static func version(_ name: String, codes: Range<Int>) -> DraftSite {
    var site = DraftSite.sample
    site.baseURL = "https://\(name).example/"
    site.locales = ["en"]
    site.assets = ["style.css": "/* \(name) */\n"]
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
    #expect(trees[0].allSatisfy { trees[1][$0.key] != $0.value })
    return trees
  }
}

/// Tells another task that something has happened.
private final class Flag: Sendable {
  private let state = Atomic(false)

  var isRaised: Bool { state.load(ordering: .acquiring) }

  func raise() {
    state.store(true, ordering: .releasing)
  }
}
