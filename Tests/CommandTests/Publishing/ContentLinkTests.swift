import Files
import Harness
import Testing

@Suite struct `A link in a text` {
  /// A site in which the description of a code, and a note, are what is given.
  private func folder(
    _ text: String, note: String? = nil, edit: (inout DraftSite) -> Void = { _ in }
  ) throws -> SiteFolder {
    var site = DraftSite.sample
    site.protocols["lsp"]?.codes[100]?.sections["en"]?["Description"] = text
    if let note { site.protocols["lsp"]?.notes[[7, 100]] = ["en": note] }
    site.staticFiles = ["my manual.pdf": "manual", "other.txt": "other"]
    edit(&site)
    return try SiteFolder(site)
  }

  @Test(arguments: [
    ("180.md", "lsp/180.html"), ("./180.md#fix", "lsp/180.html#fix"),
    ("180.md?a=1&b#fix", "lsp/180.html?a=1&amp;b#fix"), ("../wave/300.md", "wave/300.html"),
    ("../lsp/%31%38%30.md", "lsp/180.html"), ("100.md", "lsp/100.html"),
    ("pairs/7-vs-404.md", "compare/lsp/7-vs-404.html"),
    ("7-vs-404.md", "compare/lsp/7-vs-404.html"),
    ("../wave/10-vs-301.md#301-fix", "compare/wave/10-vs-301.html#301-fix"),
    ("protocol.yaml", "lsp/index.html"), ("../wave/protocol.yaml", "wave/index.html"),
  ])
  func `leads to the page of a file, on every page`(link: String, page: String) async throws {
    let folder = try folder("A *[text](\(link) \"Title\")* to read.")
    #expect(await folder.build().status == .done)
    let tree = try FileTree(of: folder.output)
    for locale in ["en", "fr", "ko"] {
      for (file, way) in [("lsp/100", "../../"), ("compare/lsp/7-vs-100", "../../../")] {
        let html = tree.text("\(locale)/\(file).html")
        #expect(html.contains("<a href=\"\(way)\(locale)/\(page)\" title=\"Title\">text</a>"))
      }
    }
  }

  @Test func `leads to a heading, whose id is that of the source in all languages`() async throws {
    let folder = try folder(
      "Text, [below](#far-off).\n\n### Near {#near}\n\n### Far *off*\n\n### Near\n\n### Fix"
    ) {
      $0.protocols["lsp"]?.codes[100]?.translate(to: "fr")
      $0.protocols["lsp"]?.codes[100]?.sections["fr"]?["Description"] =
        "Texte, [plus bas](100.md#near).\n\n### Près\n\n### Loin\n\n### Plus près\n\n### Remède\n\n### Fin"
      $0.protocols["lsp"]?.codes[180]?.sections["en"]?["Description"] =
        "See [a](7-vs-100.md#100-near-2)."
    }
    #expect(await folder.build().status == .done)
    let tree = try FileTree(of: folder.output)
    for (page, prefix) in [("lsp/100", ""), ("compare/lsp/7-vs-100", "100-")] {
      let english = tree.text("en/\(page).html")
      for heading in [
        "near\">Near", "far-off\">Far <em>off</em>", "near-2\">Near", "fix-2\">Fix",
      ] {
        #expect(english.contains("<h3 id=\"\(prefix)\(heading)</h3>"))
      }
      let french = tree.text("fr/\(page).html")
      for heading in ["near\">Près", "far-off\">Loin", "near-2\">Plus près", "fin\">Fin"] {
        #expect(french.contains("<h3 id=\"\(prefix)\(heading)</h3>"))
      }
    }
    #expect(tree.text("en/lsp/100.html").contains("<a href=\"../../en/lsp/100.html#far-off\">"))
    #expect(
      tree.text("en/lsp/100.json").contains("https://codes.example/en/lsp/100.html#far-off"))
    #expect(
      tree.text("en/lsp/180.html").contains("en/compare/lsp/7-vs-100.html#100-near-2\">"))
  }

  @Test(arguments: [
    (
      "A [b](180.md#fixx).",
      "11:3: error: “180.md#fixx” leads to nothing: there is no section or heading “fixx”; did you mean “fix”?"
    ),
    (
      "A [b](#c%20d).",
      "11:3: error: “#c%20d” leads to nothing: there is no section or heading “c d”; known: “description”, "
        + "“encounter”, “fix”"
    ),
    (
      "A.\n\n### B {#b}\n\n### C {#b}",
      "15:1: error: the id “b” is here twice; give one of the headings another"
    ),
    (
      "A.\n\n### B {#fix}",
      "13:1: error: the id “fix” is that of another part of the page; choose another"
    ),
  ])
  func `leads to a part that is there, by an id of its own`(
    text: String, message: String
  ) async throws {
    let folder = try folder(text)
    let build = await folder.build()
    #expect(build.status == .siteHasErrors)
    #expect(
      build.messages(in: "Content", seenFrom: folder.path) == "Content/lsp/100.md:\(message)\n")
  }

  @Test func `leads from a note, which is in a folder of its own`() async throws {
    let folder = try folder(
      "A text.", note: "See [a](../180.md), [b](7-vs-180.md) and [c](../../wave/10.md).")
    #expect(await folder.build().status == .done)
    let html = try FileTree(of: folder.output).text("fr/compare/lsp/7-vs-100.html")
    for page in ["lsp/180", "compare/lsp/7-vs-180", "wave/10"] {
      #expect(html.contains("<a href=\"../../../fr/\(page).html\">"))
    }
  }

  @Test func `leads from a clause`() async throws {
    let folder = try folder("A text.") {
      $0.protocols["lsp"]?.codes[100]?.clauses["en"] = ["meaning": "a [light](180.md) at sea."]
    }
    #expect(await folder.build().status == .done)
    let html = try FileTree(of: folder.output).text("en/compare/lsp/7-vs-100.html")
    #expect(html.contains("means a <a href=\"../../../en/lsp/180.html\">light</a> at sea."))
  }

  @Test(arguments: [(nil, ".html", "index.html"), ("cloudflare-pages", "", "")])
  func `is a whole address in data`(target: String?, ending: String, index: String) async throws {
    let folder = try folder("A [a](180.md#fix), [b](protocol.yaml), [c](</my manual.pdf>).") {
      $0.target = target
    }
    #expect(await folder.build().status == .done)
    let data = try FileTree(of: folder.output).text("fr/lsp/100.json")
    let site = "https://codes.example/"
    for address in ["fr/lsp/180\(ending)#fix", "fr/lsp/\(index)", "my%20manual.pdf"] {
      #expect(data.contains("\\u003ca href=\\\"\(site)\(address)\\\">"))
    }
  }

  @Test(arguments: [
    "https://e.org/3.html", "mailto:a@e.org", "//e.org/3.html", "#top", "https://e.org/%01",
  ])
  func `stays as it is if it names no file`(link: String) async throws {
    let folder = try folder("A [text](\(link)).")
    #expect(await folder.build().status == .done)
    #expect(
      try FileTree(of: folder.output).text("en/lsp/100.html").contains("<a href=\"\(link)\">"))
  }

  @Test func `brings a static file into docsets, and no other one`() async throws {
    let folder = try folder("A [text](</my manual.pdf>).")
    let output = "\(folder.path)/docsets"
    #expect(await folder.build("--docset", output).status == .done)
    let names = try FileTree(of: output).paths.compactMap { $0.split(separator: "/").last }
    #expect(names.count { $0 == "my manual.pdf" } == 3)
    #expect(!names.contains("other.txt"))
  }

  @Test(arguments: [
    ("9.md", "“9.md” leads to nothing: there is no code “9”; did you mean “7”?"),
    (
      "../waves/10.md",
      "“../waves/10.md” leads to nothing: there is no protocol “waves”; did you mean “wave”?"
    ),
    (
      "180.html",
      "“180.html” is the address of a page, which differs from page to page; name the file that it is "
        + "made of, as in “180.md”"
    ),
    (
      "../../README.md",
      "“../../README.md” leads out of the site's texts; name a file of “Content”, or one of “Static” with "
        + "a slash in front"
    ),
    ("404-vs-7.md", "the smaller code comes first; write “7-vs-404.md”"),
    ("7-vs-7.md", "a code is not compared with itself; write “7.md”"),
    ("7-vs-9.md", "“7-vs-9.md” leads to nothing: there is no code “9”; did you mean “7”?"),
    ("/other.text", "there is no file “Static/other.text”; did you mean “other.txt”?"),
    (
      "180.fr.md",
      "“180.fr.md” names no text; name the file of a code, a pair, a protocol or a page, or put the file "
        + "into “Static” and write “/180.fr.md”"
    ),
    (
      "notes/plan.pdf",
      "“notes/plan.pdf” names no text; name the file of a code, a pair, a protocol or a page, or put the "
        + "file into “Static” and write “/plan.pdf”"
    ),
  ])
  func `is an error where it stands if it leads to nothing`(
    link: String, message: String
  ) async throws {
    let folder = try folder("A *plain* text, and [a link](\(link)).")
    let build = await folder.build()
    #expect(build.status == .siteHasErrors)
    #expect(
      build.messages(in: "Content", seenFrom: folder.path)
        == "Content/lsp/100.md:11:21: error: \(message)\n")
  }
}
