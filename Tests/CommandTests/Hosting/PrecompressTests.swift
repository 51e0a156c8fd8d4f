import Files
import Foundation
import Harness
import Testing

@Suite struct `Compressed forms of files` {
  private static let text: [Substring] = [
    ".html", ".css", ".js", ".json", ".xml", ".txt", ".svg",
  ]

  private var site: DraftSite {
    var site = DraftSite.sample
    site.precompresses = true
    site.assets["photo.png"] = String(repeating: "pixel ", count: 100)
    return site
  }

  @Test func `stand beside all text files that they are smaller than`() async throws {
    let folder = try SiteFolder(site)
    let run = await folder.build()
    #expect(run.status == .done)
    let files = try FileTree(of: folder.output).files
    let forms = files.filter { $0.key.hasSuffix(".gz") || $0.key.hasSuffix(".br") }
    for (path, bytes) in forms {
      let file = try #require(files[String(path.dropLast(3))], "\(path)")
      #expect(Self.text.contains { path.dropLast(3).hasSuffix($0) }, "\(path)")
      #expect(bytes.count < file.count, "\(path)")
    }
    #expect(run.changes == "\(files.count) files added")
    for path in files.keys where path.hasSuffix("/index.html") {
      #expect(forms["\(path).gz"] != nil && forms["\(path).br"] != nil, "\(path)")
    }
    // No form of twenty bytes is smaller than they are.
    #expect(!forms.keys.contains { $0.hasPrefix("assets/style.") })
  }

  @Test(.startsProcesses) func `are what gzip reads`() async throws {
    let folder = try SiteFolder(site)
    #expect(await folder.build().status == .done)
    let page = "\(folder.output)/en/index.html"
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/gzip")
    process.arguments = ["-dc", "\(page).gz"]
    let pipe = try ProgramPipe()
    process.standardOutput = pipe.writing
    try process.run()
    try pipe.writing.close()
    let content = try pipe.reading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(Array(content) == (try FileReading.bytes(of: page)))
  }

  @Test func `are made again only where the file has changed`() async throws {
    var site = site
    var folder = try SiteFolder(site)
    #expect(await folder.build().status == .done)
    let before = try TreeSnapshot(of: folder.output)
    site.protocols["lsp"]?.codes[180]?.names["en"] = "Another name"
    try folder.write(site)
    let list = "\(folder.path)/changes"
    #expect(await folder.build("--changes", list).status == .done)
    let after = try TreeSnapshot(of: folder.output)
    let changes = after.changes(since: before)
    #expect(after.needlesslyTouched(since: before) == [])
    #expect(
      String(decoding: try FileReading.bytes(of: list), as: UTF8.self).split(separator: "\n")
        .map(String.init).sorted() == changes)
    for change in ["~ en/lsp/180.html", "~ en/lsp/180.html.gz", "~ en/lsp/180.html.br"] {
      #expect(changes.contains(change))
    }
    #expect(!changes.contains("~ en/wave/10.html.gz"))
    #expect(await folder.build().changes == "nothing changed")
  }

  @Test(arguments: [true, false])
  func `go when they are no longer wanted`(isStateKept: Bool) async throws {
    var site = site
    var folder = try SiteFolder(site)
    #expect(await folder.build().status == .done)
    if !isStateKept { try FolderTree.remove("\(folder.path)/.diptych") }
    site.precompresses = false
    try folder.write(site)
    #expect(await folder.build().status == .done)
    let paths = try FileTree(of: folder.output).paths
    #expect(!paths.contains { $0.hasSuffix(".gz") || $0.hasSuffix(".br") })
  }

  @Test func `come back when one is lost, and stay when someone else's is beside them`()
    async throws
  {
    let folder = try SiteFolder(site)
    #expect(await folder.build().status == .done)
    let before = try TreeSnapshot(of: folder.output)
    try FileWriting.remove("\(folder.output)/en/index.html.br")
    #expect(await folder.build().changes == "1 file added")
    let after = try TreeSnapshot(of: folder.output)
    #expect(after.files.mapValues(\.bytes) == before.files.mapValues(\.bytes))
    try FileWriting.write([1], toNew: "\(folder.output)/en/index.html.zst")
    #expect(
      await folder.build().error(seenFrom: folder.path) == """
        public/en/index.html.zst: error: Diptych did not put this file here; move it away
        Nothing was published.

        """)
  }

  @Test func `are no reason to delete someone else's file without a state`() async throws {
    var site = site
    site.precompresses = false
    let folder = try SiteFolder(site)
    #expect(await folder.build().status == .done)
    try FolderTree.remove("\(folder.path)/.diptych")
    try FileWriting.write([1], toNew: "\(folder.output)/en/index.html.gz")
    #expect(
      await folder.build().error(seenFrom: folder.path) == """
        public/en/index.html.gz: error: Diptych did not put this file here; move it away
        Nothing was published.

        """)
  }

  @Test func `are in archives and shards as in the folder`() async throws {
    let folder = try SiteFolder(site)
    #expect(await folder.build().status == .done)
    let expected = try FileTree(of: folder.output)
    for parts in [["1/1"], ["1/3", "2/3", "3/3"]] {
      let place = try TemporaryFolder()
      for part in parts {
        let archive = "\(place.path)/part.tar"
        #expect(await folder.build("--shard", part, "--archive", archive).status == .done)
        let tar = try Process.run(
          URL(filePath: "/usr/bin/tar"), arguments: ["-xf", archive, "-C", place.path])
        tar.waitUntilExit()
        try FileWriting.remove(archive)
      }
      #expect(try FileTree(of: place.path) == expected)
    }
  }

  @Test(arguments: ["netlify", "cloudflare-pages", "github-pages", "s3"])
  func `are refused for hosts that would not send them`(target: String) async throws {
    let folder = try SiteFolder(site)
    let run = await folder.build("--target", target)
    #expect(run.status == .wrongUsage)
    #expect(
      run.error == """
        diptych: error: --precompress makes no sense for \(target), which does not serve \
        compressed forms of files; see “diptych help build”
        Nothing was published.

        """)
  }
}
