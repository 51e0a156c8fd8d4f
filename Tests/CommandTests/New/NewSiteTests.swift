import Files
import Harness
import Testing

@Suite struct `A new site` {
  static let languages = ["en", "fr", "ja", "ko", "ru", "de", "es", "pt-BR", "zh-Hans", "ar"]

  private func site(_ arguments: String...) async throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let run = await Invocation(["new", "site", "\(folder.path)/codes"] + arguments)
    #expect(run.status == .done, "\(run.error)")
    #expect(
      run.error(seenFrom: folder.path)
        == "codes: a site with two codes; say “cd codes”, then “diptych serve”\n")
    return folder
  }

  /// Whether a site is whole and nobody would mend anything.
  private func check(_ root: String) async {
    let check = await Invocation("check", "--strict", "--root", root)
    #expect(check.status == .done, "\(check.error)")
    #expect(!check.error.contains("warning"), "\(check.error)")
  }

  @Test(arguments: languages)
  func `builds without a warning in any language`(source: String) async throws {
    let others = Self.languages.filter { $0 != source }
    let folder = try await site("--locales", ([source] + others).joined(separator: ","))
    let root = "\(folder.path)/codes"
    await check(root)
    let build = await Invocation("build", "--root", root)
    #expect(build.status == .done)
    #expect(build.error.contains(" 0 untranslated texts;"), "\(build.error)")
    let audit = await Invocation("audit", "\(root)/public", "--strict")
    #expect(audit.status == .done, "\(audit.error)")
  }

  @Test(arguments: languages)
  func `goes on without a warning with everything that is added`(source: String) async throws {
    let folder = try await site("--locales", source)
    let root = "\(folder.path)/codes"
    let table = "\(folder.path)/codes.tsv"
    try FileWriting.write(
      Array("code\tname\tclass\treference\n10\tTen\tGood\tRFC 9110 §1\n-5\t\tBad\nQ\n".utf8),
      toNew: table)
    let other = source == "fr" ? "de" : "fr"
    let commands = [
      ["protocol", "abc"], ["code", "abc", "2"], ["pair", "posix", "1", "0"], ["page", "about"],
      ["protocol", "tab", "--from", table], ["locale", other],
    ]
    for command in commands {
      let run = await Invocation(["new"] + command + ["--root", root])
      #expect(run.status == .done, "\(command): \(run.error)")
      await check(root)
    }
    let build = await Invocation("build", "--root", root)
    #expect(build.status == .done, "\(build.error)")
    let audit = await Invocation("audit", "\(root)/public", "--strict")
    #expect(audit.status == .done, "\(audit.error)")
    let tree = try FileTree(of: root)
    #expect(tree.text("diptych.yaml").contains("locales: [\(source), \(other)]"))
    #expect(tree.files["Content/posix/pairs/0-vs-1.md"] != nil)
    #expect(
      tree.text("Content/tab/10.md") == """
        ---
        name: "Ten"
        class: good
        references:
          - RFC 9110 §1
        ---

        """)
    #expect(
      tree.text("Content/tab/m5.md").hasPrefix("---\ncode: \"-5\"\nname: \"-5\"\nclass: bad\n"))
  }

  @Test func `in a language of its own takes a table for it`() async throws {
    let table = "\(Fixtures.package)/Locales/en.yaml"
    let folder = try await site("--locales", "eo,fr", "--table", table)
    await check("\(folder.path)/codes")
    #expect(
      try FileTree(of: folder.path).files["codes/Locales/eo.yaml"]
        == FileReading.bytes(of: table))
  }

  @Test(arguments: [("github", ".github/workflows/site.yml"), ("gitlab", ".gitlab-ci.yml")])
  func `may bring what publishes it`(name: String, file: String) async throws {
    let folder = try await site("--ci", name)
    #expect(try FileTree(of: folder.path).text("codes/\(file)").contains("diptych build"))
  }

  static let mistakes = [
    (
      ["--locales", "en,eo"],
      "the theme has no string table for “eo”, but for ar, de, en, es, fr, ja, ko, pt-BR, ru, zh-Hans; "
        + "give one with --table FILE"
    ),
    (
      ["--locales", "en,fr,en"], "--locales needs each locale once, as in “en,ko”, the source first"
    ),
    (
      ["--locales", "e"],
      "“e” is not a language tag; write one like “en” or “pt-BR” (BCP 47)"
    ),
    (
      ["--table", "en.yaml"],
      "--table makes no sense where the theme has a table for each locale"
    ),
    (["--ci", "gitea"], "there are no files for “gitea”, known: “github”, “gitlab”"),
  ]

  @Test(arguments: mistakes)
  func `is not written where something is wrong`(words: [String], message: String) async throws {
    let folder = try TemporaryFolder()
    let run = await Invocation(["new", "site", "\(folder.path)/codes"] + words)
    #expect(run.status == .wrongUsage)
    #expect(run.error == "diptych: error: \(message); see “diptych help new site”\n")
    #expect(try FileReading.entries(of: folder.path).isEmpty)
  }

  @Test func `is not written where something is already`() async throws {
    let folder = try await site()
    let before = try FileTree(of: folder.path)
    let root = "\(folder.path)/codes"
    let run = await Invocation("new", "site", root)
    #expect(
      run.error
        == "diptych: error: “\(root)” is there already, and is no empty folder; "
        + "see “diptych help new site”\n")
    #expect(try FileTree(of: folder.path) == before)
  }

  @Test func `has a locale once, in either form of the list`() async throws {
    let folder = try await site()
    let root = "\(folder.path)/codes"
    let path = "\(root)/diptych.yaml"
    try FileWriting.replace(
      path,
      with: Array(
        "baseURL: https://codes.example/\nlocales:\n  - en  # ours\ntheme: shipped\nsourceLocale: en\n"
          .utf8))
    #expect(await Invocation("new", "locale", "ko", "--root", root).status == .done)
    #expect(
      try FileTree(of: root).text("diptych.yaml") == """
        baseURL: https://codes.example/
        locales:
          - en
          - ko  # ours
        theme: shipped
        sourceLocale: en

        """)
    let again = await Invocation("new", "locale", "ko", "--root", root)
    #expect(
      again.error
        == "diptych: error: the site has the locale “ko” already; see “diptych help new locale”\n")
    await check(root)
  }

  @Test func `takes no table with mistakes`() async throws {
    let folder = try await site()
    let table = "\(folder.path)/codes.tsv"
    try FileWriting.write(
      Array("1\tOne\n\tnone\n1\tagain\n##\n2\tTwo\tA\there\n3\t\t\t\tmore\n".utf8), toNew: table)
    let run = await Invocation(
      "new", "protocol", "tab", "--from", table, "--root", "\(folder.path)/codes")
    #expect(run.status == .siteHasErrors)
    #expect(
      run.error(seenFrom: folder.path) == """
        codes.tsv:2:1: error: there is no code in this line; start it with one
        codes.tsv:3:1: error: the code “1” is here twice; remove one
        codes.tsv:4:1: error: no name of a file follows from “##”; leave the line out, and write the file by hand, with “code” in its front matter
        codes.tsv:5:1: error: “here” is neither an RFC nor an address; write “RFC 9110 §15.5.5” or “https://…”
        codes.tsv:6:1: error: this line has 5 columns; write code, name, class and reference, with a tab between two

        """)
    #expect(try !FileTree(of: folder.path).paths.contains { $0.hasPrefix("codes/Content/tab") })
  }

  @Test(arguments: [
    ("1\u{4}\tOne\n", "codes.tsv:1:2: error: the control character U+0004 can't stand in a text"),
    (
      "1\tOne\naux\tTwo\n",
      "codes/Content/tab/aux.md: error: “aux.md” is the name of a device on Windows"
    ),
    ("a\tOne\nA\tTwo\n", "codes/Content/tab/"),
    (
      String(repeating: "1", count: 130) + "\tOne\n",
      "codes.tsv:1:1: error: a code of 130 bytes is too long for the names of files; shorten it to"
    ),
  ])
  func `takes no table of what can't be codes`(text: String, message: String) async throws {
    let folder = try await site()
    let table = "\(folder.path)/codes.tsv"
    try FileWriting.write(Array(text.utf8), toNew: table)
    let run = await Invocation(
      "new", "protocol", "tab", "--from", table, "--root", "\(folder.path)/codes")
    #expect(run.status == .siteHasErrors)
    #expect(run.error(seenFrom: folder.path).contains(message))
    #expect(try !FileTree(of: folder.path).paths.contains { $0.hasPrefix("codes/Content/tab") })
  }
}
