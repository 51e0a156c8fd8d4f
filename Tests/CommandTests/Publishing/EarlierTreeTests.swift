import Files
import Foundation
import Testing

@Suite struct `The tree that was published before` {
  /// A site in which an edit of one code leaves most files as they are.
  private var site: DraftSite {
    var site = DraftSite.sample
    site.protocols["lsp"] = .sample(of: Array(190..<202))
    return site
  }

  /// Builds a site, and again after a small change.
  private func buildTwice(_ site: inout DraftSite, in folder: inout SiteFolder) async throws {
    #expect(await folder.build().status == .done)
    site.protocols["lsp"]?.codes[190]?.sections["en"]?["Description"] = "Other."
    try folder.write(site)
    #expect(await folder.build().status == .done)
  }

  @Test(arguments: [false, true])
  func `is kept after a small change, and becomes the next one`(
    isPrecompressed: Bool
  ) async throws {
    var site = site
    site.precompresses = isPrecompressed
    var folder = try SiteFolder(site)
    #expect(await folder.build().status == .done)
    #expect(try TreeDamage.earlierTree(in: folder.path) == nil)
    var published = [FileReading.identity(of: folder.output)]
    for round in 0..<4 {
      site.protocols["lsp"]?.codes[190 + round % 2]?.sections["en"]?["Description"] =
        "Round \(round)."
      try folder.write(site)
      _ = try await folder.expectRightBuild(after: ["round \(round)"])
      let tree = try #require(try TreeDamage.earlierTree(in: folder.path))
      #expect(FileReading.identity(of: tree) == published.last)
      published.append(FileReading.identity(of: folder.output))
    }
    #expect(published[1] != published[0])
    #expect(published[2...] == [published[0], published[1], published[0]])
  }

  @Test func `is left as it is if nothing changes`() async throws {
    var site = site
    var folder = try SiteFolder(site)
    try await buildTwice(&site, in: &folder)
    let tree = try #require(try TreeDamage.earlierTree(in: folder.path))
    let before = FileReading.identity(of: tree)
    #expect(await folder.build().changes == "nothing changed")
    site.comment = "a comment"
    try folder.write(site)
    #expect(await folder.build().changes == "nothing changed")
    #expect(FileReading.identity(of: tree) == before)
  }

  @Test func `goes after a large change`() async throws {
    var site = site
    var folder = try SiteFolder(site)
    try await buildTwice(&site, in: &folder)
    #expect(try TreeDamage.earlierTree(in: folder.path) != nil)
    site.baseURL = "https://other.example/"
    try folder.write(site)
    _ = try await folder.expectRightBuild(after: ["another address"])
    #expect(try TreeDamage.earlierTree(in: folder.path) == nil)
  }

  @Test func `loses the files and folders that the site no longer has`() async throws {
    var site = site
    var folder = try SiteFolder(site)
    #expect(await folder.build().status == .done)
    for number in [190, 191] {
      site.protocols["lsp"]?.codes[number]?.sections["en"]?["Description"] = "Other."
      try folder.write(site)
      #expect(await folder.build().status == .done)
    }
    try #require(try TreeDamage.earlierTree(in: folder.path) != nil)
    site.protocols["wave"] = nil
    try folder.write(site)
    _ = try await folder.expectRightBuild(after: ["a protocol less"])
    #expect(FileReading.kind(of: "\(folder.output)/en/wave") == nil)
  }

  @Test(.enabled(if: TemporaryMount.isAllowed, "mounting a disk takes the superuser"))
  func `is removed if it is on another disk than the state`() async throws {
    var site = site
    var folder = try SiteFolder(site)
    let disk = try TemporaryMount(size: "8m")
    for text in ["One.", "Two."] {
      site.protocols["lsp"]?.codes[190]?.sections["en"]?["Description"] = text
      try folder.write(site)
      #expect(await folder.build("--output", "\(disk.path)/public").status == .done)
    }
    #expect(try FileReading.entries(of: disk.path).map(\.name) == ["public"])
    #expect(try FileReading.entries(of: "\(folder.path)/.diptych").count == 1)
  }
}
