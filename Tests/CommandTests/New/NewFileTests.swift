import Files
import Harness
import Testing

@Suite struct `A new file` {
  @Test func `of a translation is written to be filled in`() async throws {
    let folder = try TemporaryFolder(try Fixtures.validSite())
    let run = await Invocation("new", "translation", "fr", "lsp", "20", "--root", folder.path)
    #expect(run.status == .done)
    #expect(run.output.isEmpty)
    #expect(
      run.error(seenFrom: folder.path)
        == "Content/lsp/20.fr.md: written; fill it in, then run “diptych check”\n")
    let text = try FileTree(of: folder.path).text("Content/lsp/20.fr.md")
    #expect(text.hasPrefix("---\ntranslatedFrom:\n  description: "))
    #expect(
      text.hasSuffix(
        """
        ---
        ## Description

        The light swings.

        ## Quand vous le voyez

        In a gale.

        ## Comment résoudre

        Take it down.

        """))
    let check = await Invocation("check", "--root", folder.path)
    #expect(check.status == .done)
    #expect(check.error.hasSuffix("fr: 3 of 9 texts translated\n"))
  }

  @Test func `of a translation changes no page before it is filled in`() async throws {
    var site = try Fixtures.shippedSite()
    site.overlay(FileTree(["Content/lsp/pairs/10-vs-20.md": "---\n---\nBoth burn.\n"]))
    let folder = try TemporaryFolder(site)
    #expect(await Invocation("build", "--root", folder.path).status == .done)
    let before = try FileTree(of: "\(folder.path)/public")
    for subject in ["FOG", "10-vs-20"] {
      let run = await Invocation("new", "translation", "ko", "lsp", subject, "--root", folder.path)
      #expect(run.status == .done, "\(run.error)")
    }
    #expect(await Invocation("build", "--root", folder.path).status == .done)
    let after = try FileTree(of: "\(folder.path)/public")
    #expect(after.paths == before.paths)
    #expect(after.paths.filter { after.files[$0] != before.files[$0] } == [])
  }

  @Test func `of a note's translation is written too`() async throws {
    var site = try Fixtures.validSite()
    site.overlay(FileTree(["Content/lsp/pairs/10-vs-20.md": "---\n---\nBoth burn.\n"]))
    let folder = try TemporaryFolder(site)
    let run = await Invocation(
      "new", "translation", "fr", "lsp", "10-vs-20", "--root=\(folder.path)")
    #expect(run.status == .done)
    let text = try FileTree(of: folder.path).text("Content/lsp/pairs/10-vs-20.fr.md")
    #expect(text.hasSuffix("\n---\nBoth burn.\n"))
  }

  @Test func `of a page's translation is written too, and can be stamped`() async throws {
    var site = try Fixtures.validSite()
    site.overlay(FileTree(["Content/pages/about.md": "---\ntitle: About\n---\nLanterns.\n"]))
    let folder = try TemporaryFolder(site)
    let run = await Invocation("new", "translation", "fr", "pages", "about", "--root", folder.path)
    #expect(run.status == .done, "\(run.error)")
    let path = "\(folder.path)/Content/pages/about.fr.md"
    let written = try FileTree(of: folder.path).text("Content/pages/about.fr.md")
    #expect(written.hasPrefix("---\n"))
    #expect(written.contains("\ntranslatedFrom: "))
    #expect(written.hasSuffix("---\nLanterns.\n"))
    try FileWriting.replace(path, with: Array("---\ntitle: Infos\n---\nDes lanternes.\n".utf8))
    #expect(await Invocation("restamp", path, "--root", folder.path).status == .done)
    let stamped = try FileTree(of: folder.path).text("Content/pages/about.fr.md")
    let stamp = written.split(separator: "\n").first { $0.hasPrefix("translatedFrom: ") }
    #expect(stamped.split(separator: "\n").first { $0.hasPrefix("translatedFrom: ") } == stamp)
    #expect(stamped.hasSuffix("---\nDes lanternes.\n"))
  }

  @Test func `of a code is written to be filled in, and builds meanwhile`() async throws {
    let folder = try TemporaryFolder(try Fixtures.validSite())
    let run = await Invocation("new", "code", "lsp", "21", "--root", folder.path)
    #expect(run.status == .done)
    #expect(
      run.error(seenFrom: folder.path)
        == "Content/lsp/21.md: written; fill it in, then run “diptych check”\n")
    #expect(
      try FileTree(of: folder.path).text("Content/lsp/21.md").hasSuffix(
        """
        ---
        ## Description

        This text is still to be written.

        ## When you see it

        This text is still to be written.

        ## How to fix

        This text is still to be written.

        """))
    let check = await Invocation("check", "--root", folder.path)
    #expect(check.status == .done)
    #expect(!check.error.contains("lsp/21.md"), "\(check.error)")
  }

  @Test func `of a page is written to be filled in, and builds meanwhile`() async throws {
    let folder = try TemporaryFolder(try Fixtures.shippedSite())
    let run = await Invocation("new", "page", "about", "--root", folder.path)
    #expect(run.status == .done)
    #expect(
      run.error(seenFrom: folder.path)
        == "Content/pages/about.md: written; fill it in, then run “diptych check”\n")
    #expect(
      try FileTree(of: folder.path).text("Content/pages/about.md") == """
        ---
        title: "about"
        menu: footer  # header, footer or none
        # order:  # a number; pages with smaller ones come first in the menu
        ---
        This text is still to be written.

        """)
    let check = await Invocation("check", "--root", folder.path)
    #expect(check.status == .done)
    #expect(!check.error.contains("Content/pages"), "\(check.error)")
  }

  @Test(arguments: [
    ("-32601", "m32601", "\"-32601\""), ("E #1", "E-1", "\"E #1\""), ("1/0", "1-0", "\"1/0\""),
    ("#5.", "5", "\"#5.\""), ("a \"b\" \\", "a-b", "\"a \\\"b\\\" \\\\\""),
  ])
  func `of a code whose name no file can have says how the code is shown`(
    name: String, file: String, code: String
  ) async throws {
    var site = try Fixtures.validSite()
    let entry = "Content/lsp/protocol.yaml"
    site.files[entry, default: []] += "  - {id: others, name: Others, default: true}\n".utf8
    let folder = try TemporaryFolder(site)
    let run = await Invocation("new", "code", "lsp", name, "--root", folder.path)
    #expect(
      run.error(seenFrom: folder.path)
        == "Content/lsp/\(file).md: written; fill it in, then run “diptych check”\n")
    let text = try FileTree(of: folder.path).text("Content/lsp/\(file).md")
    #expect(text.hasPrefix("---\ncode: \(code)\nname: \(code)  #"))
    let again = await Invocation("new", "code", "lsp", "21", "--root", folder.path)
    #expect(again.status == .done, "\(again.error)")
  }

  @Test(arguments: [
    (["translation", "fr", "lsp", "10"], "Content/lsp/10.fr.md"),
    (["code", "lsp", "10"], "Content/lsp/10.md"),
    (["page", "about"], "Content/pages/about.md"),
  ])
  func `never takes the place of one that is there`(words: [String], path: String) async throws {
    var site = try Fixtures.validSite()
    site.overlay(FileTree(["Content/pages/about.md": "---\ntitle: About\n---\nLanterns.\n"]))
    let folder = try TemporaryFolder(site)
    let run = await Invocation(["new"] + words + ["--root", folder.path])
    #expect(run.status == .fileFailure)
    #expect(
      run.error(seenFrom: folder.path) == "\(path): error: this file is here already; edit it\n")
    #expect(try FileTree(of: folder.path) == site)
  }

  static let mistakes = [
    (["page", "About"], "a page can't be called “About”; use small letters, digits and hyphens"),
    (["page", "index"], "a page can't be called “index”; call it something else"),
    (["page", "lsp"], "a page can't be called “lsp”, since a protocol is"),
    (["translation", "fr", "lps", "10"], "the site has no protocol “lps”, did you mean “lsp”?"),
    (
      ["translation", "fr", "lsp", "FOGG"],
      "the protocol “lsp” has no code “FOGG”, did you mean “FOG”?"
    ),
    (["translation", "fr", "lsp", "10-vs-20"], "the protocol “lsp” has no note “10-vs-20”"),
    (["translation", "fx", "lsp", "10"], "the site has no locale “fx”, did you mean “fr”?"),
    (
      ["translation", "en", "lsp", "10"],
      "“en” is the source locale, which nothing is translated into"
    ),
    (["code", "lps", "10"], "the site has no protocol “lps”, did you mean “lsp”?"),
    (
      ["code", "lsp", "1\n0"],
      "a code can't be called “1\n0”, which is more than one line or has spaces at its ends"
    ),
    (
      ["code", "lsp", "##"],
      "no name of a file follows from “##”; write one by hand, with “code” in its front matter"
    ),
    (
      ["code", "lsp", "-9"],
      "the code -9 is in no class; add it to one in Content/lsp/protocol.yaml"
    ),
    (
      ["code", "lsp", "10.fr"],
      "“10.fr” would be read as a translation, since it ends like a locale"
    ),
    (
      ["code", "lsp", "99"],
      "the code 99 is in no class; add it to one in Content/lsp/protocol.yaml"
    ),
    (
      ["code", "lsp", "1\u{1}0"], "the control character U+0001 can't stand in a code; leave it out"
    ),
    (
      ["code", "lsp", String(repeating: "1", count: 130)],
      "a code of 130 bytes is too long for the names of files; shorten it to 121 bytes"
    ),
    (["code", "lsp", "010"], "“010” is the same code as “10”, which is here already"),
  ]

  @Test(arguments: mistakes)
  func `is not written where something is wrong`(words: [String], message: String) async throws {
    let site = try Fixtures.validSite()
    let folder = try TemporaryFolder(site)
    let run = await Invocation(["new"] + words + ["--root", folder.path])
    #expect(run.status == .wrongUsage)
    #expect(
      run.error == "diptych: error: \(message); see “diptych help new \(words[0])”\n")
    #expect(try FileTree(of: folder.path) == site)
  }

  @Test func `of a protocol leaves nothing where not all can be written`() async throws {
    var site = try Fixtures.validSite()
    site.overlay(FileTree(["diptych.yaml": "baseURL: https://codes.example/\nlocales: []\n"]))
    let folder = try TemporaryFolder(site)
    let run = await Invocation("new", "protocol", "abc", "--root", folder.path)
    #expect(run.status == .siteHasErrors)
    #expect(run.error.contains("diptych.yaml:2:1: error: “locales” is empty"))
    #expect(try FileTree(of: folder.path) == site)
  }
}
