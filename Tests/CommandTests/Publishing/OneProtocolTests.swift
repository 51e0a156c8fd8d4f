import Files
import Harness
import Testing

@Suite struct `A build of one protocol` {
  @Test func `has that protocol's pages and what all pages need`() async throws {
    let (all, one) = try await build("call")
    let others = all.paths.filter { path in
      path.split(separator: "/").contains { $0 == "web" || $0 == "web.js" }
    }
    #expect(!others.isEmpty)
    #expect(Set(all.paths).subtracting(one.paths) == Set(others))
    #expect(Set(one.paths).subtracting(all.paths) == [])
    #expect(!one.text("en/index.html").contains("web/index.html"))
    #expect(!one.text("assets/search/en.js").contains("\"web\""))
    #expect(!one.text("sitemap.xml").contains("/web/"))
  }

  @Test(arguments: ["en", "ko"])
  func `leads to the others where the whole site is`(locale: String) async throws {
    let (all, one) = try await build("call")
    let path = "\(locale)/call/407.html"
    #expect(all.text(path).contains("href=\"../../\(locale)/web/407.html\""))
    #expect(
      one.text(path)
        == all.text(path).replacing(
          "href=\"../../\(locale)/web/", with: "href=\"https://answers.example/\(locale)/web/"))
    #expect(one.text("\(locale)/call/407.json") == all.text("\(locale)/call/407.json"))
    let naming = "\(locale)/call/486.html"
    #expect(
      all.text(naming).contains("web/")
        == one.text(naming).contains("https://answers.example/\(locale)/web/"))
  }

  @Test func `is named after it where it is a docset`() async throws {
    let folder = try TemporaryFolder(try site())
    let run = await Invocation(
      "build", "--root", folder.path, "--protocol", "web", "--docset", "\(folder.path)/docsets")
    try #require(run.status == .done, "\(run.error)")
    #expect(
      try FileReading.entries(of: "\(folder.path)/docsets").map(\.name)
        == ["Web-en.docset", "Web-ko.docset"])
    let docset = try FileTree(of: "\(folder.path)/docsets/Web-en.docset")
    let page = docset.text("\(`A docset`.documents)/en/web/407.html")
    #expect(page.contains("href=\"https://answers.example/en/call/407.html\""))
  }

  @Test func `can be an archive`() async throws {
    let folder = try TemporaryFolder(try site())
    let run = await Invocation(
      "build", "--root", folder.path, "--protocol", "web", "--archive", "\(folder.path)/web.tar")
    try #require(run.status == .done, "\(run.error)")
    let bytes = try FileReading.bytes(of: "\(folder.path)/web.tar")
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("en/web/407.html"))
    #expect(!text.contains("en/call/407.html\0"))
  }

  @Test func `is another input than the whole site`() async throws {
    let folder = try SiteFolder()
    _ = await folder.build()
    #expect(await folder.build("--protocol", "wave").changes?.contains("removed") == true)
    #expect(await folder.build("--protocol", "wave").changes == "nothing changed")
    _ = await folder.build()
    _ = await folder.build("--output", "\(folder.path)/whole")
    #expect(try FileTree(of: folder.output) == FileTree(of: "\(folder.path)/whole"))
  }

  @Test func `is refused for a protocol that the site does not have`() async throws {
    let folder = try SiteFolder()
    let run = await folder.build("--protocol", "waves")
    #expect(run.status == .wrongUsage)
    #expect(
      run.error == """
        diptych: error: the site has no protocol “waves”, did you mean “wave”?; see “diptych help build”
        Nothing was published.

        """)
  }

  private func site() throws -> FileTree {
    let golden = try #require(
      try Fixtures.cases(in: "golden").first { $0.name == "two-protocols" })
    return try golden.completeSite()
  }

  private func build(_ id: String) async throws -> (all: FileTree, one: FileTree) {
    let folder = try TemporaryFolder(try site())
    let whole = await Invocation("build", "--root", folder.path)
    try #require(whole.status == .done, "\(whole.error)")
    let part = await Invocation(
      "build", "--root", folder.path, "--protocol", id, "--output", "\(folder.path)/one")
    try #require(part.status == .done, "\(part.error)")
    return (try FileTree(of: "\(folder.path)/public"), try FileTree(of: "\(folder.path)/one"))
  }
}
