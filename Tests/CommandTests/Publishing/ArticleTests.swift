import Files
import Harness
import Testing

@Suite struct `A page that stands by itself` {
  private func folder(_ edit: (inout DraftSite) -> Void = { _ in }) throws -> SiteFolder {
    var site = DraftSite.sample
    edit(&site)
    return try SiteFolder(site)
  }

  @Test func `is there in every locale, and falls back`() async throws {
    let folder = try folder()
    #expect(await folder.build().status == .done)
    let tree = try FileTree(of: folder.output)
    #expect(tree.text("en/about.html").contains("About About About lights. <p>About <em>lights"))
    #expect(tree.text("fr/about.html").contains("À propos À propos About lights. en<p>About <em>"))
    #expect(
      tree.text("ko/about.html").contains(
        "About <span lang=\"en\">About</span> About lights. en<p>About <em>"))
  }

  @Test func `is in the menu that it asks for, on all pages, in its order`() async throws {
    let folder = try folder {
      for (name, menu, order) in [
        ("c", "header", 1), ("b", "header", -2), ("d", nil, nil), ("e", "none", nil),
      ] as [(String, String?, Int?)] {
        $0.articles[name] = DraftArticle(
          titles: ["en": "Title \(name)"], texts: ["en": "Text."], menu: menu, order: order)
      }
    }
    #expect(await folder.build().status == .done)
    let tree = try FileTree(of: folder.output)
    #expect(
      tree.text("en/compare/lsp/7-vs-100.html").contains(
        "../../../en/b Title b../../../en/c Title c../../../en/about Aboutd Title d\n"))
    #expect(
      tree.text("llms.txt").contains("b Title b\nc Title c\nabout About\nd Title d\ne Title e\n"))
    #expect(tree.text("sitemap.xml").contains("<loc>https://codes.example/en/e.html</loc>"))
    #expect(
      tree.text("assets/search/fr.js").contains(
        "[\"\",\"À propos\",1,\"about\"]"))
  }

  @Test func `leads to codes, and codes lead to it`() async throws {
    let folder = try folder {
      $0.articles["about"]?.texts["en"] =
        "See [a](../lsp/180.md#fix), [b](../lsp/7-vs-100.md) and [c](about.md). ![i](a.svg)"
      $0.images["pages/a.svg"] = "<svg/>"
      $0.protocols["lsp"]?.codes[100]?.sections["en"]?["Description"] =
        "See [it](../pages/about.md)."
    }
    #expect(await folder.build().status == .done)
    let tree = try FileTree(of: folder.output)
    #expect(tree.text("fr/lsp/100.html").contains("<a href=\"../../fr/about.html\">it</a>"))
    let html = tree.text("ko/about.html")
    for address in ["lsp/180.html#fix", "compare/lsp/7-vs-100.html", "about.html"] {
      #expect(html.contains("<a href=\"../ko/\(address)\">"))
    }
    #expect(html.contains("<img src=\"../assets/content/pages/a."))
    #expect(html.contains(".svg\" alt=\"i\""))
  }

  @Test(arguments: [
    (
      "../pages/abut.md",
      "“../pages/abut.md” leads to nothing: there is no page “abut”; did you mean “about”?"
    ),
    (
      "../pages/about.fr.md",
      "“../pages/about.fr.md” names no text; name the file of a code, a pair, a protocol or a page, or "
        + "put the file into “Static” and write “/about.fr.md”"
    ),
  ])
  func `has to be there if a link leads to it`(link: String, message: String) async throws {
    let folder = try folder {
      $0.protocols["lsp"]?.codes[100]?.sections["en"]?["Description"] = "See [it](\(link))."
    }
    let build = await folder.build()
    #expect(build.status == .siteHasErrors)
    #expect(
      build.messages(in: "Content", seenFrom: folder.path).contains(
        "Content/lsp/100.md:11:5: error: \(message)\n"))
  }

  @Test func `needs a template only where there is one`() async throws {
    var site = DraftSite.sample
    site.templates["page"] = nil
    var folder = try SiteFolder(site)
    let build = await folder.build()
    #expect(build.status == .siteHasErrors)
    #expect(
      build.messages(in: "Templates", seenFrom: folder.path)
        == "Templates/page.mustache: error: the template of the pages in Content/pages is missing; "
        + "add it\n")
    site.articles = [:]
    try folder.write(site)
    #expect(await folder.build().status == .done)
  }

  @Test(arguments: [
    ("en/about.html", "its text (the page about in en)"),
    ("fr/about.html", "its text (the page about in fr)"),
  ])
  func `explains why it was rebuilt`(page: String, reason: String) async throws {
    var folder = try folder()
    _ = await folder.build()
    var site = DraftSite.sample
    site.articles["about"]?.texts["en"] = "About *lamps*."
    try folder.write(site)
    let build = await folder.build("--explain", page)
    #expect(build.error.contains(reason), "\(build.error)")
  }

  @Test func `explains why other pages were rebuilt`() async throws {
    var folder = try folder()
    _ = await folder.build()
    var site = DraftSite.sample
    site.articles["about"]?.titles["en"] = "About it"
    try folder.write(site)
    let build = await folder.build("--explain", "en/lsp/7.html")
    #expect(build.error.contains("  the menus (the pages in en)\n"), "\(build.error)")
  }
}
