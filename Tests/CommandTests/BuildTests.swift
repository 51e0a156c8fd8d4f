import Files
import Glibc
import Harness
import Testing

@Suite struct `A build` {
  @Test func `says what it has done`() async throws {
    let folder = try TemporaryFolder(try Fixtures.validSite())
    let run = await Invocation("build", "--root", folder.path)
    #expect(run.status == .done)
    #expect(run.output.isEmpty)
    #expect(
      run.error(seenFrom: folder.path).replacing(/\d+\.\d\d seconds/, with: "… seconds")
        == "public: 18 pages, 2 locales, … seconds, 6 untranslated texts; 33 files added\n")
  }

  @Test func `says what has changed since the last one`() async throws {
    let folder = try TemporaryFolder(try Fixtures.validSite())
    func changes() async throws -> Substring? {
      let run = await Invocation("build", "--root", folder.path)
      return run.error.split(separator: "; ").last
    }
    _ = try await changes()
    #expect(try await changes() == "nothing changed\n")
    try FileTree(["Templates/code.mustache": "{{code.code}}\n"]).rewrite(in: folder.path)
    #expect(try await changes() == "6 files changed\n")
  }

  @Test func `counts the warnings of a check`() async throws {
    var site = try Fixtures.validSite()
    let entry = "{name: Z, title: Zero, classes: [{id: z, name: Z, codes: 0}]}"
    site.overlay(
      FileTree(["Content/zero/protocol.yaml": entry, "Content/zilch/protocol.yaml": entry]))
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
    try FolderTree.remove("\(folder.path)/Content")
    var content = try Fixtures.validSite().folder("Content")
    content.remove("lsp/20.md")
    content.files["lsp/10.md"] = content.files["lsp/FOG.md"]
    try content.write(to: "\(folder.path)/Content")
    #expect(await Invocation("build", "--root", folder.path).status == .done)
    let paths = try FileTree(of: "\(folder.path)/public").paths
    #expect(paths.contains("en/compare/lsp/10-vs-FOG.html"))
    #expect(paths.filter { $0.contains("20") } == [])
  }

  @Test func `leaves the old site alone if the new one has errors`() async throws {
    let folder = try TemporaryFolder(try Fixtures.validSite())
    _ = await Invocation("build", "--root", folder.path)
    let before = try FileTree(of: "\(folder.path)/public")
    try FileTree(["Content/lsp/11.md": "---\nname: x"]).rewrite(in: folder.path)
    #expect(await Invocation("build", "--root", folder.path).status == .siteHasErrors)
    #expect(try FileTree(of: "\(folder.path)/public") == before)
  }

  @Test func `refuses a folder that is not its own`() async throws {
    let folder = try TemporaryFolder(try Fixtures.validSite())
    let other = try TemporaryFolder(FileTree(["mine": "x"]))
    let run = await Invocation("build", "--root", folder.path, "--output", other.path)
    #expect(run.status == .fileFailure)
    #expect(
      run.error == """
        \(other.path): error: the folder is not empty and was not made by Diptych; \
        choose another --output or empty it
        Nothing was published.

        """)
  }

  @Test func `refuses a file in the place of its folder`() async throws {
    let folder = try TemporaryFolder(try Fixtures.validSite())
    let file = "\(folder.path)/file"
    try FileTree(["file": "mine"]).write(to: folder.path)
    let run = await Invocation("build", "--root", folder.path, "--output", file)
    #expect(run.status == .fileFailure)
    #expect(
      run.error == """
        \(file): error: this is a file; choose another --output
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
        Templates/assets/lamp.svg: error: this is a link that leads nowhere; remove it, or put a file in its place
        Nothing was published.

        """)
  }
}
