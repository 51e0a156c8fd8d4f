import Files
import Harness
import Testing

@Suite struct `The codes of a site` {
  private static func text(_ front: String) -> String {
    "---\nname: Lamp\n\(front)---\n## Description\nIt burns.\n## When you see it\nAt night.\n"
      + "## How to fix\nNothing.\n"
  }

  private static let protocolFile = """
    name: L
    title: Lamps
    classes: [{id: all, name: All, default: true}]
    """

  /// The valid site with these codes besides its own protocol, by their files.
  private func site(_ codes: [String: String]) throws -> FileTree {
    var site = try Fixtures.validSite()
    var files = ["Content/lamps/protocol.yaml": Self.protocolFile]
    for (name, front) in codes { files["Content/lamps/\(name).md"] = Self.text(front) }
    site.overlay(FileTree(files))
    return site
  }

  private func pages(_ folder: borrowing TemporaryFolder, in name: String) throws -> [String] {
    try FileReading.entries(of: "\(folder.path)/public/\(name)").map(\.name).filter {
      $0.hasSuffix(".html") && $0 != "index.html"
    }
  }

  @Test(arguments: [
    (["m32601": "code: -32601\n", "m32700": "code: -32700\n"], "m32700-vs-m32601"),
    (["4.7.10": "", "4.7.2": ""], "4.7.2-vs-4.7.10"), (["E10": "", "E2": ""], "E2-vs-E10"),
    (["5": "", "5.1": ""], "5-vs-5.1"), (["b": "code: 1\n", "a": "code: 2\n"], "b-vs-a"),
    (
      ["a": "code: 9223372036854775807\n", "b": "code: \"-9223372036854775808\"\n"], "b-vs-a"
    ),
    (["a": "code: C++\n", "b": "code: \"<&>\"\n"], "b-vs-a"),
    (["err.no": "", "err.ok": ""], "err.no-vs-err.ok"),
  ])
  func `stand in the addresses of comparisons in their natural order`(
    codes: [String: String], pair: String
  ) async throws {
    let folder = try TemporaryFolder(try site(codes))
    let run = await Invocation("build", "--root", folder.path)
    #expect(run.status == .done, "\(run.error)")
    #expect(try pages(folder, in: "en/compare/lamps") == ["\(pair).html"])
    #expect(
      try pages(folder, in: "en/lamps").sorted() == codes.keys.map { "\($0).html" }.sorted())
  }

  @Test func `are read as translations to an unknown language beside a code of that name`()
    async throws
  {
    let folder = try TemporaryFolder(try site(["err": "", "err.no": ""]))
    let run = await Invocation("build", "--root", folder.path)
    #expect(
      run.error(seenFrom: folder.path).hasPrefix(
        "Content/lamps/err.no.md: error: the site has no locale “no”"))
  }

  @Test func `take their class from the most exact thing that says it`() async throws {
    var site = try site(["4.1": "", "4.2": "", "4.3": "class: own\n", "x": ""])
    let classes = [
      "{id: rest, name: Rest, default: true}", "{id: four, name: Four, codes: \"4.*\"}",
      "{id: exact, name: Exact, codes: 4.2}", "{id: own, name: Own}",
    ]
    site.overlay(
      FileTree([
        "Content/lamps/protocol.yaml":
          "name: L\ntitle: Lamps\nclasses: [\(classes.joined(separator: ", "))]\n"
      ]))
    let folder = try TemporaryFolder(site)
    #expect(await Invocation("build", "--root", folder.path).status == .done)
    for (code, id) in [("4.1", "four"), ("4.2", "exact"), ("4.3", "own"), ("x", "rest")] {
      let data = try FileReading.bytes(of: "\(folder.path)/public/en/lamps/\(code).json")
      #expect(String(decoding: data, as: UTF8.self).contains("\"id\": \"\(id)\""))
    }
  }

  @Test func `lead on from their aliases, which nothing lists`() async throws {
    let folder = try TemporaryFolder(
      try site(["1": "aliases: [old]\nupdated: 2026-11-20\n", "2": ""]))
    let build = await Invocation("build", "--root", folder.path)
    try #require(build.status == .done, "\(build.error)")
    let tree = try FileTree(of: "\(folder.path)/public")
    for locale in ["en", "fr"] {
      let page = String(decoding: tree.files["\(locale)/lamps/old.html"] ?? [], as: UTF8.self)
      #expect(page.contains("<meta http-equiv=\"refresh\" content=\"0; url=1.html\">"))
      #expect(page.contains("<link rel=\"canonical\" href=\"https://"))
      #expect(page.contains("/\(locale)/lamps/1.html\">"))
      #expect(page.contains("<a href=\"1.html\">"))
    }
    let naming = tree.files.filter { String(decoding: $0.value, as: UTF8.self).contains("old") }
    #expect(
      naming.keys.sorted() == [
        "assets/codes/lamps.js", "en/lamps/1.json", "fr/lamps/1.json",
      ])
    let audit = await Invocation("check", "--site", "\(folder.path)/public")
    #expect(!audit.error.contains("old"))
  }

  @Test func `move their aliases in a build that changes little`() async throws {
    let folder = try TemporaryFolder(try site(["1": "aliases: [old]\n", "2": ""]))
    #expect(await Invocation("build", "--root", folder.path).status == .done)
    try site(["1": "", "2": "aliases: [old]\n"]).rewrite(in: folder.path)
    #expect(await Invocation("build", "--root", folder.path).status == .done)
    let page = try FileReading.bytes(of: "\(folder.path)/public/en/lamps/old.html")
    #expect(String(decoding: page, as: UTF8.self).contains("url=2.html"))
  }
}
