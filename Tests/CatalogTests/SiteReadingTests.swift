import Testing

@testable import Catalog

@Suite struct `A site that is read` {
  private static let golden =
    #filePath.split(separator: "/").dropLast(2).map { "/\($0)" }.joined()
    + "/CommandTests/Fixtures/golden/own-templates/input"

  private func site(jobs: Int = 2) async throws -> Site {
    var reader = SiteReader(root: SiteRoot(path: Self.golden), jobs: jobs)
    let site = await reader.read()
    #expect(reader.log.diagnostics.filter { $0.severity == .error } == [])
    return try #require(site)
  }

  @Test func `has its protocols and their codes in order`() async throws {
    let site = try await site()
    #expect(site.protocols.map(\.id) == ["lsp", "one"])
    #expect(site.protocols[0].codes.map(\.id.text) == ["10", "12", "20", "FOG"])
    #expect(site.protocols.map(\.pairCount) == [6, 0])
  }

  @Test func `puts each code in its class`() async throws {
    let entry = try await site().protocols[0]
    #expect(
      entry.codes.map { entry.classes[$0.classIndex].id } == ["calm", "calm", "storm", "storm"])
  }

  @Test func `resolves related codes, in the order of their declaration`() async throws {
    let codes = try await site().protocols[0].codes
    #expect(codes.map(\.related) == [[3, 1], [], [1], []])
  }

  @Test func `knows which texts are translated`() async throws {
    let codes = try await site().protocols[0].codes
    #expect(
      codes.map { $0.texts.keys.map(\.text).sorted() } == [
        ["en", "fr", "ko"], ["en", "fr", "ko"], ["en"], ["en", "fr"],
      ])
  }

  @Test func `publishes assets with their folders, but nothing hidden`() async throws {
    #expect(
      try await site().assets.map(\.address) == ["assets/pictures/lamp.svg", "assets/style.css"])
  }

  @Test(arguments: [1, 3, 64])
  func `is the same whatever the number of jobs`(jobs: Int) async throws {
    let names = try await site(jobs: jobs).protocols.flatMap(\.codes).map { $0.texts.count }
    #expect(names == [3, 3, 1, 2, 1])
  }
}
