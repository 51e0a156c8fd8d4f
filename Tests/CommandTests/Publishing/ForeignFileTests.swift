import Files
import Foundation
import Harness
import Testing

@Suite struct `A file that someone else put into the output` {
  /// Each with what makes it, and how the message calls it.
  static let intruders: [Intruder] = [
    Intruder("note.txt", "file") { try FileWriting.write([], toNew: $0) },
    Intruder("zz.html", "file") { try FileWriting.write([], toNew: $0) },
    Intruder("en/lsp/note.html", "file") { try FileWriting.write([], toNew: $0) },
    Intruder("en/compare/lsp/180-vs-7.html", "file") { try FileWriting.write([], toNew: $0) },
    Intruder(".htaccess", "file") { try FileWriting.write([], toNew: $0) },
    Intruder("link", "file") { try link("/etc/hosts", $0) },
    Intruder("en/link", "file") { try link(".", $0) },
    Intruder("broken", "file") { try link("nowhere", $0) },
    Intruder("loop", "file") { try link("loop", $0) },
    Intruder("pipe", "file") { try #require(mkfifo($0, 0o600) == 0) },
    Intruder("empty/", "folder") { try FolderTree.make($0) },
    Intruder("en/far/away/", "folder") { try FolderTree.make($0) },
  ]

  struct Intruder: Sendable, CustomTestStringConvertible {
    let address: String
    let kind: String
    let make: @Sendable (String) throws -> Void

    init(
      _ address: String, _ kind: String, make: @escaping @Sendable (String) throws -> Void
    ) {
      self.address = address
      self.kind = kind
      self.make = make
    }

    var testDescription: String { address }
  }

  @Test(arguments: intruders, [SiteEdit.nothing, .section])
  func `stops the build, which names it`(intruder: Intruder, edit: SiteEdit) async throws {
    var site = DraftSite.sample
    var folder = try SiteFolder(site)
    #expect(await folder.build().status == .done)
    let before = try TreeSnapshot(of: folder.output)
    try intruder.make("\(folder.output)/\(intruder.address)")
    var random = SeededGenerator(seed: 1)
    edit.apply(to: &site, using: &random)
    try folder.write(site)
    let run = await folder.build()
    #expect(run.status == .fileFailure)
    #expect(
      run.error(seenFrom: folder.path) == """
        public/\(intruder.address): error: Diptych did not put this \(intruder.kind) here; \
        move it away
        Nothing was published.

        """)
    #expect(
      FileReading.isLink("\(folder.output)/\(intruder.address)")
        || FileReading.kind(of: "\(folder.output)/\(intruder.address)") != nil)
    #expect(FileReading.identity(of: folder.output) == before.folder)
  }

  @Test func `is named with all others, sorted`() async throws {
    let folder = try SiteFolder()
    #expect(await folder.build().status == .done)
    try FileTree(["z": "", "en/b": "", "en/a": ""]).write(to: folder.output)
    #expect(
      await folder.build().error(seenFrom: folder.path) == """
        public/en/a: error: Diptych did not put this file here; move it away
        public/en/b: error: Diptych did not put this file here; move it away
        public/z: error: Diptych did not put this file here; move it away
        Nothing was published.

        """)
  }

  @Test func `stops the build where it stands in the place of a page`() async throws {
    let folder = try SiteFolder()
    #expect(await folder.build().status == .done)
    let page = "\(folder.output)/en/index.html"
    try FileWriting.remove(page)
    try Self.link("../fr/index.html", page)
    #expect(
      await folder.build().error(seenFrom: folder.path) == """
        public/en/index.html: error: Diptych did not put this file here; move it away
        Nothing was published.

        """)
    #expect(FileReading.isLink(page))
  }

  private static func link(_ target: String, _ path: String) throws {
    try #require(symlink(target, path) == 0)
  }
}

@Suite struct `An output folder whose state is lost` {
  @Test func `is taken over if all its files are known`() async throws {
    var site = DraftSite.sample
    var folder = try SiteFolder(site)
    #expect(await folder.build().status == .done)
    try FolderTree.remove("\(folder.path)/.diptych")
    site.protocols["wave"] = nil
    try folder.write(site)
    let run = await folder.build()
    #expect(run.status == .done)
    #expect(!run.error.contains("warning: this file appeared"))
    #expect(FileReading.kind(of: "\(folder.output)/en/wave") == nil)
    #expect(FileReading.kind(of: "\(folder.output).diptych-kept") == nil)
  }

  @Test func `is taken over with the assets that have changed, which their names tell`()
    async throws
  {
    var site = DraftSite.sample
    var folder = try SiteFolder(site)
    #expect(await folder.build().status == .done)
    try FolderTree.remove("\(folder.path)/.diptych")
    site.assets["style.css"] = "p { margin: 1px }\n"
    site.assets["pictures/lamp.svg"] = nil
    try folder.write(site)
    #expect(await folder.build().status == .done)
    let names = try FileTree(of: folder.output).folder("assets").paths
    #expect(names.count { $0.hasPrefix("style.") } == 1)
    #expect(!names.contains { $0.hasPrefix("pictures/") })
  }

  @Test func `is taken over with a feed that the site no longer has`() async throws {
    var site = DraftSite.sample
    var folder = try SiteFolder(site)
    #expect(await folder.build().status == .done)
    try FolderTree.remove("\(folder.path)/.diptych")
    site.withoutOutputs = ["feed", "json"]
    try folder.write(site)
    #expect(await folder.build().status == .done)
    #expect(FileReading.kind(of: "\(folder.output)/en/feed.xml") == nil)
    #expect(FileReading.kind(of: "\(folder.output)/en/lsp/index.json") == nil)
  }

  @Test func `is left alone if one of its files may be someone else's`() async throws {
    var site = DraftSite.sample
    site.fingerprints = false
    var folder = try SiteFolder(site)
    #expect(await folder.build().status == .done)
    try FolderTree.remove("\(folder.path)/.diptych")
    site.assets["style.css"] = nil
    try folder.write(site)
    let run = await folder.build()
    #expect(run.status == .fileFailure)
    #expect(
      run.error(seenFrom: folder.path) == """
        public/assets/style.css: error: Diptych did not put this file here; move it away
        Nothing was published.

        """)
  }
}
