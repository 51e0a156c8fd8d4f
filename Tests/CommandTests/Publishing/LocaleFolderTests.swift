import Files
import Foundation
import Harness
import Testing

@Suite struct `A site whose only locale has no folder` {
  private func site() throws -> TemporaryFolder {
    let golden = try Fixtures.cases(in: "golden").first { $0.name == "without-locale-folder" }
    return try TemporaryFolder(try #require(golden).completeSite())
  }

  @Test func `has nothing wrong with it`() async throws {
    let folder = try site()
    let build = await Invocation("build", "--root", folder.path)
    try #require(build.status == .done, "\(build.error)")
    let audit = await Invocation("audit", "\(folder.path)/public", "--strict")
    #expect(audit.status == .done, "\(audit.error)")
    let docset = await Invocation(
      "build", "--root", folder.path, "--docset", "\(folder.path)/docsets")
    try #require(docset.status == .done, "\(docset.error)")
    let name = try #require(try FileReading.entries(of: "\(folder.path)/docsets").first?.name)
    let documents = try FileTree(of: "\(folder.path)/docsets/\(name)/\(`A docset`.documents)")
    #expect(documents.paths.contains("grep/0.html"))
    #expect(documents.paths.contains("index.html"))
  }

  @Test func `has nothing of the theme to choose a language with`() async throws {
    let folder = try TemporaryFolder()
    let site = "\(folder.path)/site"
    let new = await Invocation("new", "site", site)
    try #require(new.status == .done, "\(new.error)")
    for hasFolder in [true, false] {
      let configuration = """
        baseURL: https://codes.example.org/
        sourceLocale: en
        locales: [en]
        localeFolder: \(hasFolder)
        theme: shipped

        """
      try Data(configuration.utf8).write(to: URL(filePath: "\(site)/diptych.yaml"))
      let build = await Invocation("build", "--root", site)
      try #require(build.status == .done, "\(build.error)")
      let paths = try FileTree(of: "\(site)/public").paths
      #expect(paths.contains { $0.hasPrefix("assets/language.") } == hasFolder)
      #expect(paths.contains { $0.hasPrefix("assets/site.") })
    }
  }

  @Test func `may get the folder and lose it again`() async throws {
    let folder = try site()
    let clean = await Invocation("build", "--root", folder.path)
    try #require(clean.status == .done, "\(clean.error)")
    let bare = try FileTree(of: "\(folder.path)/public")
    let path = "\(folder.path)/diptych.yaml"
    let configuration = try String(contentsOfFile: path, encoding: .utf8)
    for value in ["true", "false"] {
      try Data(configuration.replacing("localeFolder: false", with: "localeFolder: \(value)").utf8)
        .write(to: URL(filePath: path))
      let build = await Invocation("build", "--root", folder.path)
      #expect(build.status == .done, "\(build.error)")
      let tree = try FileTree(of: "\(folder.path)/public")
      #expect((tree == bare) == (value == "false"))
      let other = await Invocation(
        "build", "--root", folder.path, "--output", "\(folder.path)/clean-\(value)")
      #expect(other.status == .done, "\(other.error)")
      #expect(try FileTree(of: "\(folder.path)/clean-\(value)") == tree)
    }
  }

  @Test(.startsProcesses) func `is served with comparisons in either order`() async throws {
    let folder = try site()
    let served = try ServedTool(folder.path)
    for target in ["/compare/grep/1-vs-0.html", "/compare/grep/0-vs-nada"] {
      let response = try served.ask(target)
      #expect(response.status == 301, "\(target)")
      #expect(response.headers["location"] == "/compare/grep/0-vs-1.html")
    }
    #expect(try served.ask("/").status == 200)
    #expect(try served.ask("/es/").status == 404)
  }
}
