import Files
import Foundation
import Harness
import Testing

@Suite struct `A docset` {
  static let documents = "Contents/Resources/Documents"

  @Test func `is written for each locale`() async throws {
    let folder = try site()
    let run = await folder.docsets()
    #expect(run.status == .done)
    #expect(
      run.error(seenFrom: folder.path).replacing(/\d+\.\d\d seconds/, with: "… seconds") == """
        docsets/LSP-en.docset: 10 pages, 1 locale, … seconds, 0 untranslated texts; 17 files added
        docsets/LSP-fr.docset: 10 pages, 1 locale, … seconds, 6 untranslated texts; 17 files added

        """)
    #expect(try FileReading.entries(of: folder.docsets).map(\.name).count == 2)
    let paths = try FileTree(of: folder.docset("fr")).paths.map {
      $0.replacing(/\.[0-9a-f]{8}\./, with: ".")
    }
    #expect(
      paths == [
        "Contents/Info.plist", "\(Self.documents)/404.html",
        "\(Self.documents)/assets/codes/lsp.js",
        "\(Self.documents)/assets/icon-16.png", "\(Self.documents)/assets/search/fr.js",
        "\(Self.documents)/assets/search/fr/lsp.js",
        "\(Self.documents)/fr/compare/lsp/10-vs-20.html",
        "\(Self.documents)/fr/compare/lsp/10-vs-FOG.html",
        "\(Self.documents)/fr/compare/lsp/20-vs-FOG.html", "\(Self.documents)/fr/index.html",
        "\(Self.documents)/fr/lsp/10.html", "\(Self.documents)/fr/lsp/20.html",
        "\(Self.documents)/fr/lsp/FOG.html", "\(Self.documents)/fr/lsp/index.html",
        "\(Self.documents)/index.html", "Contents/Resources/docSet.dsidx", "icon.png",
      ])
  }

  @Test func `tells documentation browsers what it is`() async throws {
    let folder = try site()
    _ = await folder.docsets("--base-url", "https://lights.example/codes")
    let docset = try FileTree(of: folder.docset("fr"))
    let list = try #require(
      try PropertyListSerialization.propertyList(
        from: Data(docset.files["Contents/Info.plist"] ?? []), format: nil) as? [String: Any])
    #expect(list["CFBundleIdentifier"] as? String == "lsp-fr")
    #expect(list["CFBundleName"] as? String == "LSP (Français)")
    #expect(list["DocSetPlatformFamily"] as? String == "lsp")
    #expect(list["dashIndexFilePath"] as? String == "fr/index.html")
    #expect(list["DashDocSetFallbackURL"] as? String == "https://lights.example/codes/")
    #expect(docset.text("icon.png") == "16 pixels")
    let index = docset.text("Contents/Resources/docSet.dsidx")
    #expect(index.hasPrefix("SQLite format 3\0"))
    #expect(index.contains("fr/compare/lsp/20-vs-FOG.html"))
  }

  @Test func `has the pages of a build of its locale`() async throws {
    let folder = try site()
    _ = await folder.docsets()
    _ = await folder.build("--locale", "fr")
    let docset = try FileTree(of: "\(folder.docset("fr"))/\(Self.documents)")
    let built = try FileTree(of: folder.output)
    #expect(
      built.paths.filter { docset.files[$0] == nil } == [
        "fr/lsp/10.json", "fr/lsp/20.json", "fr/lsp/FOG.json", "fr/lsp/index.json", "robots.txt",
        "sitemap.xml",
      ])
    #expect(docset.paths.filter { docset.files[$0] != built.files[$0] } == [])
  }

  @Test func `can be of one locale alone`() async throws {
    let folder = try site()
    #expect(await folder.docsets("--locale", "fr").status == .done)
    #expect(try FileReading.entries(of: folder.docsets).map(\.name) == ["LSP-fr.docset"])
  }

  @Test func `is left alone if nothing has changed, also without a state`() async throws {
    let folder = try site()
    _ = await folder.docsets()
    let before = try TreeSnapshot(of: folder.docset("fr"))
    for _ in 0..<2 {
      let run = await folder.docsets()
      #expect(run.error.matches(of: /nothing changed\n/).count == 2)
      let after = try TreeSnapshot(of: folder.docset("fr"))
      #expect(after.folder == before.folder)
      #expect(after.files == before.files)
      try FolderTree.remove("\(folder.path)/.diptych")
    }
  }

  @Test(arguments: 1...3)
  func `is the same as a new one after any edits`(seed: Int) async throws {
    var random = SeededGenerator(seed: seed)
    var site = DraftSite.sample
    var folder = try SiteFolder(site)
    _ = await folder.docsets()
    // A docset has no compressed forms.
    let edits = SiteEdit.allCases.filter { $0 != .precompress }
    for _ in 0..<8 {
      guard let edit = random.pick(edits) else { continue }
      edit.apply(to: &site, using: &random)
      try folder.write(site)
      let before = try TreeSnapshot(of: folder.docsets)
      let run = await folder.docsets()
      try #require(run.status == .done, "\(run.error) after \(edit)")
      _ = await folder.build("--docset", "\(folder.path)/clean")
      let after = try TreeSnapshot(of: folder.docsets)
      for docset in try FileReading.entries(of: "\(folder.path)/clean").map(\.name) {
        let clean = try FileTree(of: "\(folder.path)/clean/\(docset)")
        #expect(try FileTree(of: "\(folder.docsets)/\(docset)") == clean, "after \(edit)")
      }
      #expect(after.needlesslyTouched(since: before) == [], "after \(edit)")
      try FolderTree.remove("\(folder.path)/clean")
    }
  }

  @Test func `loses nothing that somebody else put into it`() async throws {
    let folder = try site()
    _ = await folder.docsets()
    try FileTree(["notes.txt": "mine", "\(Self.documents)/fr/mine.html": "mine"])
      .write(to: folder.docset("fr"))
    let run = await folder.docsets()
    #expect(run.status == .fileFailure)
    let lines = run.error(seenFrom: folder.path).split(separator: "\n").dropFirst()
    #expect(
      lines.joined(separator: "\n") == """
        docsets/LSP-fr.docset/\(Self.documents)/fr/mine.html: error: Diptych did not put this file \
        here; move it away
        docsets/LSP-fr.docset/notes.txt: error: Diptych did not put this file here; move it away
        Nothing else was published.
        """)
    #expect(try FileTree(of: folder.docset("fr")).text("notes.txt") == "mine")
  }

  @Test func `does not replace a folder or file of somebody else's`() async throws {
    let folder = try site()
    try FileTree(["LSP-en.docset/Contents/Info.plist": "mine"]).write(to: folder.docsets)
    #expect(
      await folder.docsets().error(seenFrom: folder.path) == """
        docsets/LSP-en.docset: error: the folder is not empty and was not made by Diptych; \
        choose another --docset or empty it
        Nothing was published.

        """)
    try FolderTree.remove(folder.docset("en"))
    try FileTree(["LSP-en.docset": "mine"]).write(to: folder.docsets)
    #expect(
      await folder.docsets().error(seenFrom: folder.path) == """
        docsets/LSP-en.docset: error: this is a file; choose another --docset
        Nothing was published.

        """)
    #expect(try FileTree(of: folder.docsets).files == ["LSP-en.docset": Array("mine".utf8)])
  }

  @Test func `is not written if the site has errors`() async throws {
    let folder = try site(adding: FileTree(["Content/lsp/11.md": "---\nname: x"]))
    let run = await folder.docsets()
    #expect(run.status == .siteHasErrors)
    #expect(run.error.contains("Content/lsp/11.md:"))
    #expect(run.error.hasSuffix("\nNothing was published.\n"))
    #expect(FileReading.kind(of: folder.docsets) == nil)
  }

  @Test func `is not written if a template has errors`() async throws {
    let folder = try site(adding: FileTree(["Templates/code.mustache": "{{nothing.known}}\n"]))
    let run = await folder.docsets()
    #expect(run.status == .siteHasErrors)
    #expect(run.error.matches(of: /Templates\/code\.mustache:1:1: error:/).count == 1)
    #expect(FileReading.kind(of: folder.docset("en")) == nil)
  }

  private func site(adding files: FileTree = FileTree()) throws -> DocsetFolder {
    var site = try Fixtures.validSite()
    site.overlay(FileTree(["Templates/assets/icon-16.png": "16 pixels"]))
    site.overlay(files)
    return DocsetFolder(folder: try TemporaryFolder(site))
  }
}

/// A site on disk whose docsets are written beside it.
struct DocsetFolder: ~Copyable {
  let folder: TemporaryFolder

  var path: String { folder.path }
  var output: String { "\(path)/public" }
  var docsets: String { "\(path)/docsets" }

  func docset(_ locale: String) -> String { "\(docsets)/LSP-\(locale).docset" }

  func docsets(_ arguments: String...) async -> Invocation {
    await Invocation(["build", "--root", path, "--docset", docsets] + arguments)
  }

  func build(_ arguments: String...) async -> Invocation {
    await Invocation(["build", "--root", path] + arguments)
  }
}

extension SiteFolder {
  fileprivate var docsets: String { "\(path)/docsets" }

  fileprivate func docsets() async -> Invocation {
    await build("--docset", docsets)
  }
}
