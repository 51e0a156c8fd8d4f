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
  func `is kept, and becomes the next one`(
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

  @Test(arguments: [false, true])
  func `is written over by large changes, and taken back by small ones`(
    isPrecompressed: Bool
  ) async throws {
    var site = site
    site.precompresses = isPrecompressed
    var folder = try SiteFolder(site)
    #expect(await folder.build().status == .done)
    var page = [FileReading.identity(of: "\(folder.output)/en/index.html")]
    for round in 0..<4 {
      site.baseURL = "https://address-\(round).example/"
      if round == 2 { site.protocols["wave"] = nil }
      try folder.write(site)
      _ = try await folder.expectRightBuild(after: ["address \(round)"])
      page.append(FileReading.identity(of: "\(folder.output)/en/index.html"))
    }
    #expect(page[1] != page[0])
    #expect(page[2...] == [page[0], page[1], page[0]])
    for text in ["One.", "Two."] {
      site.protocols["lsp"]?.codes[190]?.sections["en"]?["Description"] = text
      try folder.write(site)
      _ = try await folder.expectRightBuild(after: [text])
    }
  }

  @Test func `is not written over where somebody sees its files`() async throws {
    var site = site
    var folder = try SiteFolder(site)
    #expect(await folder.build().status == .done)
    let bytes = try FileReading.bytes(of: "\(folder.output)/en/index.html")
    try #require(link("\(folder.output)/en/index.html", "\(folder.path)/second-name") == 0)
    let reader = try #require(FileHandle(forReadingAtPath: "\(folder.output)/404.html"))
    let end = try reader.seekToEnd()
    for round in 0..<3 {
      site.baseURL = "https://address-\(round).example/"
      try folder.write(site)
      _ = try await folder.expectRightBuild(after: ["address \(round)"])
    }
    #expect(try FileReading.bytes(of: "\(folder.path)/second-name") == bytes)
    try reader.seek(toOffset: 0)
    let content = try #require(try reader.readToEnd())
    #expect(content.count == end)
    #expect(String(decoding: content, as: UTF8.self).contains("address-") == false)
  }

  @Test func `is not written over after a build that did not sync`() async throws {
    var site = site
    var folder = try SiteFolder(site)
    #expect(await folder.build().status == .done)
    let first = FileReading.identity(of: "\(folder.output)/en/index.html")
    site.baseURL = "https://one.example/"
    try folder.write(site)
    #expect(await folder.build("--no-sync").status == .done)
    site.baseURL = "https://two.example/"
    try folder.write(site)
    _ = try await folder.expectRightBuild(after: ["two addresses"])
    #expect(FileReading.identity(of: "\(folder.output)/en/index.html") != first)
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
