import Files
import Harness
import Testing

@Suite(.startsProcesses) struct `The process` {
  static let endings: [([String], Int32)] = [
    (["build"], 0), (["check"], 0), (["--version"], 0),
    (["check", "--root", "\(Fixtures.folder)/invalid/configuration-is-a-list"], 1),
    (["build", "--jobs", "none"], 64), ([], 64),
    (["build", "--output", "diptych.yaml"], 74), (["render", "missing.mustache"], 74),
  ]

  @Test(arguments: endings)
  func `ends with the promised status`(arguments: [String], status: Int32) throws {
    let folder = try TemporaryFolder(try Fixtures.validSite())
    #expect(try ToolProcess(arguments, in: folder.path).status == status)
  }

  @Test func `keeps standard output free for what was asked for`() throws {
    let folder = try TemporaryFolder(try Fixtures.validSite())
    let check = try ToolProcess(["check"], in: folder.path)
    #expect(check.output.isEmpty)
    #expect(
      check.error == """
        Content/lsp/10.fr.md:1:1: warning: “translatedFrom” is missing, so nobody will know when the translation is stale; run “diptych restamp” for this file [stamp]
        fr: 3 of 9 texts translated

        """)
    let version = try ToolProcess(["--version"], in: folder.path)
    #expect(version.output.hasPrefix("diptych "))
    #expect(version.error.isEmpty)
  }

  @Test func `finds the site from a folder inside it`() throws {
    let folder = try TemporaryFolder(try Fixtures.validSite())
    let run = try ToolProcess(["build"], in: "\(folder.path)/Content/lsp")
    #expect(run.error.hasPrefix("../../public: 18 pages, "))
    #expect(FileReading.kind(of: "\(folder.path)/public/en/lsp/10.html") == .file)
  }

  @Test func `names files as seen from the working folder`() throws {
    var site = try Fixtures.validSite()
    site.remove("Locales/fr.yaml")
    let folder = try TemporaryFolder(site)
    let complaint =
      "Locales/fr.yaml: error: the locale “fr” has no string table; "
      + "add it, or remove the locale from diptych.yaml\n"
    #expect(try ToolProcess(["check"], in: folder.path).error == complaint)
    #expect(
      try ToolProcess(["check"], in: "\(folder.path)/Content").error == "../\(complaint)")
  }

  @Test func `says so where there is no site`() throws {
    let folder = try TemporaryFolder()
    let run = try ToolProcess(["check"], in: folder.path)
    #expect(run.status == 64)
    #expect(
      run.error
        == "diptych: error: neither this folder nor one above it has a diptych.yaml; "
        + "see “diptych help check”\n")
  }

  @Test(arguments: [["greeting.mustache", "--data", "-"], ["-", "--data=light.yaml"]])
  func `renders what it reads from standard input`(arguments: [String]) throws {
    let (template, data) = ("{{light}} light\n", "light: green\n")
    let folder = try TemporaryFolder(
      FileTree(["greeting.mustache": template, "light.yaml": data]))
    let input = arguments.first == "-" ? template : data
    let run = try ToolProcess(["render"] + arguments, in: folder.path, input: input)
    #expect(run.status == 0)
    #expect(run.output == "green light\n")
    #expect(run.error.isEmpty)
  }
}
