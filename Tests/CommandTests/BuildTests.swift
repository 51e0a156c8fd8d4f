import Files
import Glibc
import Testing

@Suite struct `A build` {
  @Test func `says what it has done`() async throws {
    let folder = try TemporaryFolder(try Fixtures.validSite())
    let run = await Invocation("build", "--root", folder.path)
    #expect(run.status == .done)
    #expect(run.output.isEmpty)
    let seconds = try #require(run.error.firstMatch(of: /\d+\.\d\d(?= seconds)/))
    #expect(
      run.error(seenFrom: folder.path)
        == "public: 18 pages, 2 locales, \(seconds.output) seconds, 6 untranslated texts\n")
  }

  @Test func `counts the warnings of a check`() async throws {
    var site = try Fixtures.validSite()
    site.overlay(FileTree(["Locales/ko.yaml": "", "Locales/ja.yaml": ""]))
    let folder = try TemporaryFolder(site)
    let run = await Invocation("build", "--root", folder.path)
    #expect(run.error.hasSuffix("\n“diptych check” has 2 warnings.\n"))
  }

  @Test(arguments: [["--output", "OUT"], ["--output=OUT"], ["--output", "OUT/"]])
  func `writes where it is told to`(options: [String]) async throws {
    let folder = try TemporaryFolder(try Fixtures.validSite())
    let output = "\(folder.path)/far/away"
    let options = options.map { $0.replacing("OUT", with: output) }
    let run = await Invocation(["build", "--root=\(folder.path)"] + options)
    #expect(run.status == .done)
    #expect(try FileTree(of: output).files["fr/compare/lsp/10-vs-FOG.html"] != nil)
    #expect(FileReading.kind(of: "\(folder.path)/public") == nil)
  }

  @Test(arguments: ["https://mirror.example/codes", "https://mirror.example/codes/"])
  func `takes another base URL`(url: String) async throws {
    var site = try Fixtures.validSite()
    site.overlay(FileTree(["Templates/404.mustache": "{{site.baseURL}} {{site.basePath}}"]))
    let folder = try TemporaryFolder(site)
    #expect(await Invocation("build", "--root", folder.path, "--base-url", url).status == .done)
    let page = try FileTree(of: "\(folder.path)/public").text("404.html")
    #expect(page == "https://mirror.example/codes/ /codes/")
  }

  @Test func `puts a new site in the place of the old one`() async throws {
    let folder = try TemporaryFolder(try Fixtures.validSite())
    _ = await Invocation("build", "--root", folder.path)
    try FolderTree.remove("\(folder.path)/Templates/assets")
    try FileWriting.write(Array("---\nname: x".utf8), toNew: "\(folder.path)/Content/lsp/11.md")
    #expect(await Invocation("build", "--root", folder.path).status == .siteHasErrors)
    #expect(try FileTree(of: "\(folder.path)/public").text("en/lsp/10.html").isEmpty == false)
  }

  @Test func `refuses a folder that is not its own`() async throws {
    let folder = try TemporaryFolder(try Fixtures.validSite())
    let run = await Invocation("build", "--root", folder.path, "--output", folder.path)
    #expect(run.status == .fileFailure)
    #expect(
      run.error == """
        \(folder.path): error: the folder is not empty and was not made by Diptych; \
        choose another --output or empty it
        Nothing was published.

        """)
  }

  @Test func `refuses a file in the place of its folder`() async throws {
    let folder = try TemporaryFolder(try Fixtures.validSite())
    let file = "\(folder.path)/diptych.yaml"
    let run = await Invocation("build", "--root", folder.path, "--output", file)
    #expect(run.status == .fileFailure)
    #expect(
      run.error == """
        \(file): error: this is not a folder; choose another --output
        Nothing was published.

        """)
  }

  @Test func `stops at a page that names a template that does not exist`() async throws {
    var site = try Fixtures.validSite()
    site.overlay(FileTree(["Templates/comparison.mustache": "{{>*a.code}}\n"]))
    let folder = try TemporaryFolder(site)
    let run = await Invocation("build", "--root", folder.path, "--jobs", "1")
    #expect(run.status == .siteHasErrors)
    #expect(
      run.error(seenFrom: folder.path) == """
        Templates/comparison.mustache:1:1: error: there is no template “10”; \
        known: “404”, “chooser”, “code”, “comparison”, “home”, “protocol”
        Nothing was published.

        """)
    #expect(try FileReading.entries(of: folder.path).map(\.name).contains("public") == false)
  }

  @Test func `reports an asset that leads nowhere`() async throws {
    let folder = try TemporaryFolder(try Fixtures.validSite())
    try FolderTree.make("\(folder.path)/Templates/assets")
    #expect(symlink("nowhere", "\(folder.path)/Templates/assets/lamp.svg") == 0)
    let run = await Invocation("build", "--root", folder.path)
    #expect(run.status == .siteHasErrors)
    #expect(
      run.error(seenFrom: folder.path) == """
        Templates/assets/lamp.svg: error: this is neither a file nor a folder; remove it
        Nothing was published.

        """)
  }
}
