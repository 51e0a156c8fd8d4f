import Files
import Foundation
import Harness
import Testing

@Suite struct `The output` {
  @Test func `may be a link to a folder, which then holds the site`() async throws {
    var site = DraftSite.sample
    var folder = try SiteFolder(site)
    let place = try TemporaryFolder()
    try FolderTree.make("\(place.path)/www")
    #expect(symlink("\(place.path)/www", folder.output) == 0)
    for word in ["one", "two"] {
      site.strings["en"]?["footer"] = word
      try folder.write(site)
      #expect(await folder.build().status == .done)
      #expect(FileReading.isLink(folder.output))
      #expect(try FileTree(of: "\(place.path)/www").text("en/index.html").isEmpty == false)
      #expect(try FileTree(of: "\(place.path)/www").text("404.html").contains(word))
    }
    #expect(await folder.build().changes == "nothing changed")
    #expect(try FileReading.entries(of: place.path).map(\.name) == ["www"])
  }

  @Test func `must not be a link to nothing`() async throws {
    let folder = try SiteFolder()
    #expect(symlink("nowhere", folder.output) == 0)
    let run = await folder.build()
    #expect(run.status == .fileFailure)
    #expect(
      run.error(seenFrom: folder.path) == """
        public: error: this is a link that leads nowhere; make the folder that it names or choose another \
        --output
        Nothing was published.

        """)
    #expect(FileReading.isLink(folder.output))
  }

  @Test(.startsProcesses, arguments: [".", "./", "../public", "../public/.", "en/.."])
  func `may be named from inside`(output: String) async throws {
    let folder = try SiteFolder()
    #expect(await folder.build().status == .done)
    let run = try ToolProcess(["build", "--root", "..", "--output", output], in: folder.output)
    #expect(run.status == 0, "\(run.error)")
    #expect(run.error.contains("; nothing changed\n"))
    #expect(try FileReading.entries(of: folder.path).filter { $0.name.contains("-new") } == [])
  }

  @Test func `may be an empty folder`() async throws {
    let folder = try SiteFolder()
    try FolderTree.make(folder.output)
    #expect(await folder.build().status == .done)
    #expect(try FileTree(of: folder.output).files["index.html"] != nil)
  }

  @Test func `loses the folders of codes and locales that are gone`() async throws {
    var site = DraftSite.sample
    var folder = try SiteFolder(site)
    #expect(await folder.build().status == .done)
    site.locales = ["en"]
    site.protocols["wave"] = nil
    site.protocols["lsp"] = .sample(of: [7, 100])
    site.assets = ["page.css": ""]
    try folder.write(site)
    #expect(await folder.build().status == .done)
    let folders = try #require(FileManager.default.subpaths(atPath: folder.output))
      .filter { FileReading.kind(of: "\(folder.output)/\($0)") == .folder }
    #expect(!folders.contains("assets/pictures"))
    #expect(
      folders.filter { !$0.hasPrefix("assets") }.sorted()
        == ["en", "en/compare", "en/compare/lsp", "en/lsp"])
  }
}
