import Files
import Harness
import Testing

@Suite struct `Asking for the translations` {
  private static let unstampedNote =
    "3 translated texts have no stamp, so a change of the source would not be noticed; "
    + "see “diptych help restamp”\n"

  private static let table = """
    locale  protocol  texts  translated  stale  missing  percent  words to do
    fr      lsp           9           3      0        6      33%           18

    """

  @Test func `prints a table`() async throws {
    let folder = try TemporaryFolder(try Fixtures.unstampedSite())
    let run = await Invocation("translations", "--root", folder.path)
    #expect(run.status == .done)
    #expect(run.output == Self.table)
    #expect(run.error == Self.unstampedNote)
  }

  @Test func `names each text that needs work`() async throws {
    let folder = try TemporaryFolder(try Fixtures.unstampedSite())
    let run = await Invocation("translations", "--list", "--root", folder.path)
    #expect(run.status == .done)
    #expect(
      run.output.replacing("\(folder.path)/Content/lsp/", with: "") == """
        10.fr.md:6:1: unstamped: “Description” of LSP 10 Steady Light; source: 10.md:9:1
        10.fr.md:10:1: unstamped: “When you see it” of LSP 10 Steady Light; source: 10.md:13:1
        10.fr.md:14:1: unstamped: “How to fix” of LSP 10 Steady Light; source: 10.md:17:1
        20.fr.md: missing: “Description” of LSP 20 Gale; source: 20.md:6:1
        20.fr.md: missing: “When you see it” of LSP 20 Gale; source: 20.md:10:1
        20.fr.md: missing: “How to fix” of LSP 20 Gale; source: 20.md:14:1
        FOG.fr.md: missing: “Description” of LSP FOG Fog; source: FOG.md:6:1
        FOG.fr.md: missing: “When you see it” of LSP FOG Fog; source: FOG.md:10:1
        FOG.fr.md: missing: “How to fix” of LSP FOG Fog; source: FOG.md:14:1

        """)
  }

  @Test func `shows what has changed`() async throws {
    let folder = try TemporaryFolder(try Fixtures.unstampedSite())
    _ = await Invocation("restamp", "--missing", "--root", folder.path)
    let path = "Content/lsp/10.md"
    let source = try FileTree(of: folder.path).text(path)
    let changed = source.replacing("At night.", with: "At dusk.")
    try FileTree([path: changed]).rewrite(in: folder.path)
    let run = await Invocation("translations", "--diff", "--root", folder.path)
    #expect(run.status == .done)
    #expect(
      run.output.replacing("\(folder.path)/Content/lsp/", with: "") == """
        10.fr.md:14:1: stale: “When you see it” of LSP 10 Steady Light; source: 10.md:13:1
          (the site is not in git; this is the source now)
          At dusk.

        """)
    #expect(run.error.isEmpty)
  }

  @Test func `writes JSON for other programs`() async throws {
    let folder = try TemporaryFolder(try Fixtures.unstampedSite())
    let run = await Invocation("translations", "--format=json", "--root", folder.path)
    #expect(run.status == .done)
    #expect(
      run.output == """
        {
          "sourceLocale": "en",
          "counts": [
            {"locale": "fr", "protocol": "lsp", "texts": 9, "translated": 3, "unstamped": 3, \
        "stale": 0, "missing": 6, "percent": 33, "wordsToDo": 18}
          ]
        }

        """)
    let list = await Invocation(
      "translations", "--format", "json", "--list", "--root", folder.path)
    #expect(list.output.matches(of: /"state": "missing"/).count == 6)
  }

  @Test func `narrows to a locale`() async throws {
    var site = try Fixtures.unstampedSite()
    site.overlay(
      FileTree([
        "diptych.yaml": "{baseURL: 'https://c.example/', sourceLocale: en, locales: [ko, en, fr]}",
        "Locales/ko.yaml": "language: 한국어",
      ]))
    let folder = try TemporaryFolder(site)
    let run = await Invocation("translations", "--locale", "fr", "--root", folder.path)
    #expect(run.output == Self.table)
    let all = await Invocation("translations", "--root", folder.path)
    #expect(all.output.split(separator: "\n").map { $0.prefix(2) } == ["lo", "ko", "fr"])
  }

  @Test(arguments: [("33", 0), ("34", 1), ("100", 1)])
  func `fails under a percentage`(limit: String, status: Int32) async throws {
    let folder = try TemporaryFolder(try Fixtures.unstampedSite())
    let run = await Invocation("translations", "--fail-under", limit, "--root", folder.path)
    #expect(run.status.rawValue == status)
    #expect(run.output == Self.table)
    let complaint =
      "fr, lsp: error: 33% of the texts are translated; --fail-under asks for \(limit)%\n"
    #expect(run.error == Self.unstampedNote + (status == 0 ? "" : complaint))
  }

  @Test func `reports the errors of the site`() async throws {
    var site = try Fixtures.unstampedSite()
    site.overlay(FileTree(["Content/lsp/20.md": "---\nname: Gale"]))
    let folder = try TemporaryFolder(site)
    let run = await Invocation("translations", "--root", folder.path)
    #expect(run.status == .siteHasErrors)
    #expect(run.output.isEmpty)
    #expect(
      run.error(seenFrom: folder.path).hasPrefix(
        "Content/lsp/20.md:1:1: error: the front matter is never closed; end it with a line “---”\n"
      ))
  }
}
