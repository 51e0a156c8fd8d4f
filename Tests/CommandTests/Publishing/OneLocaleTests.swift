import Files
import Harness
import Testing

@Suite struct `A build of one locale` {
  @Test(arguments: ["en", "fr", "ko"])
  func `has that locale's pages, which say the same as in the whole site`(
    locale: String
  ) async throws {
    let (all, one) = try await build(locale)
    let pages = one.paths.filter { $0.hasPrefix("\(locale)/") }
    #expect(pages == all.paths.filter { $0.hasPrefix("\(locale)/") })
    for path in pages where path.hasSuffix(".html") {
      #expect(try main(of: one.text(path)) == main(of: all.text(path)), "\(path)")
    }
    let folders = Set(
      one.paths.filter { $0.contains("/") }.compactMap { $0.split(separator: "/").first })
    #expect(folders == ["assets", Substring(locale)])
    #expect(one.paths.contains("assets/search/\(locale).js"))
    #expect(one.paths.count { $0.hasPrefix("assets/search/") } == 2)
  }

  @Test func `offers no other language`() async throws {
    let (_, one) = try await build("fr")
    let page = one.text("fr/compare/lsp/10-vs-12.html")
    #expect(page.matches(of: /hreflang="fr"/).count == 2)
    #expect(!page.contains(#"hreflang="ko""#) && !page.contains(#"hreflang="en""#))
    #expect(one.text("index.html").contains(#"href="fr/index.html""#))
    #expect(!one.text("index.html").contains(#"href="en/index.html""#))
    #expect(!one.text("sitemap.xml").contains("/ko/"))
  }

  /// Pages without text of their own point search engines to the source's, which the site has.
  @Test func `keeps the addresses that search engines are told`() async throws {
    let (all, one) = try await build("ko")
    let canonical = /<link rel="canonical" href="([^"]*)">/
    for path in one.paths where path.hasPrefix("ko/") && path.hasSuffix(".html") {
      #expect(
        one.text(path).firstMatch(of: canonical)?.1 == all.text(path).firstMatch(of: canonical)?.1)
    }
  }

  @Test func `is another input than the whole site`() async throws {
    var folder = try SiteFolder()
    _ = await folder.build()
    let run = await folder.build("--locale", "fr")
    #expect(run.changes?.contains("removed") == true)
    #expect(await folder.build("--locale", "fr").changes == "nothing changed")
    var site = DraftSite.sample
    var random = SeededGenerator(seed: 1)
    SiteEdit.section.apply(to: &site, using: &random)
    try folder.write(site)
    _ = await folder.build("--locale", "fr")
    _ = await folder.build("--locale", "fr", "--output", "\(folder.path)/clean")
    #expect(try FileTree(of: folder.output) == FileTree(of: "\(folder.path)/clean"))
    _ = await folder.build()
    _ = await folder.build("--output", "\(folder.path)/whole")
    #expect(try FileTree(of: folder.output) == FileTree(of: "\(folder.path)/whole"))
  }

  @Test func `is refused for a locale that the site does not have`() async throws {
    let folder = try SiteFolder()
    for options in [[], ["--docset", "\(folder.path)/docsets"]] {
      let run = await Invocation(["build", "--root", folder.path, "--locale", "kor"] + options)
      #expect(run.status == .wrongUsage)
      #expect(
        run.error == """
          diptych: error: the site has no locale “kor”, did you mean “ko”?; see “diptych help build”
          Nothing was published.

          """)
    }
  }

  private func build(_ locale: String) async throws -> (all: FileTree, one: FileTree) {
    let golden = try #require(
      try Fixtures.cases(in: "golden").first { $0.name == "shipped-templates" })
    let folder = try TemporaryFolder(try golden.completeSite())
    let whole = await Invocation("build", "--root", folder.path)
    try #require(whole.status == .done, "\(whole.error)")
    let part = await Invocation(
      "build", "--root", folder.path, "--locale", locale, "--output", "\(folder.path)/one")
    try #require(part.status == .done, "\(part.error)")
    return (try FileTree(of: "\(folder.path)/public"), try FileTree(of: "\(folder.path)/one"))
  }

  private func main(of page: String) throws -> Substring {
    let start = try #require(page.firstRange(of: "<main")).lowerBound
    return page[start..<(try #require(page.firstRange(of: "</main>")).upperBound)]
  }
}
