import Files
import Glibc
import Harness
import Testing

/// Something that is no regular file.
struct SpecialFile: Sendable, CustomTestStringConvertible {
  /// As messages call it.
  let name: String
  private let make: @Sendable (String) throws -> Void

  static let all = [
    SpecialFile(name: "a named pipe") { try #require(mkfifo($0, 0o600) == 0) },
    SpecialFile(name: "a socket") { path in try #require(mknod(path, S_IFSOCK | 0o600, 0) == 0) },
    SpecialFile(name: "a folder") { try FolderTree.make($0) },
    SpecialFile(name: "a link that leads nowhere") { try #require(symlink("nowhere", $0) == 0) },
    SpecialFile(name: "a link that leads in a circle") { path in
      let own = path.split(separator: "/").last.map(String.init) ?? ""
      try #require(symlink(own, path) == 0)
    },
    SpecialFile(name: "a device") { try #require(symlink("/dev/zero", $0) == 0) },
  ]

  /// Puts it in the place of a file or folder.
  func put(at path: String) throws {
    try FolderTree.remove(path)
    try make(path)
  }

  /// What still stands there afterwards.
  static func mode(at path: String) -> mode_t {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode : 0
  }

  var testDescription: String { name }
}

@Suite(.timeLimit(.minutes(10))) struct `What is no regular file` {
  @Test(arguments: SpecialFile.all, ["list", "site.tar"])
  func `is not written to`(special: SpecialFile, name: String) async throws {
    let folder = try SiteFolder()
    let path = "\(folder.path)/\(name)"
    try special.put(at: path)
    let mode = SpecialFile.mode(at: path)
    let run = await folder.build(name == "list" ? "--changes" : "--archive", path)
    #expect(run.status == .fileFailure)
    #expect(
      run.error(seenFrom: folder.path) == """
        \(name): error: this is \(special.name); name a file
        Nothing was published.

        """)
    #expect(SpecialFile.mode(at: path) == mode)
    #expect(FileReading.kind(of: folder.output) == nil)
  }

  @Test(arguments: SpecialFile.all.filter { $0.name != "a folder" })
  func `is no output`(special: SpecialFile) async throws {
    let folder = try SiteFolder()
    try special.put(at: folder.output)
    let mode = SpecialFile.mode(at: folder.output)
    let run = await folder.build()
    #expect(run.status == .fileFailure)
    let error = run.error(seenFrom: folder.path)
    #expect(error.hasPrefix("public: error: this is \(special.name); "))
    #expect(error.hasSuffix("choose another --output\nNothing was published.\n"))
    #expect(SpecialFile.mode(at: folder.output) == mode)
  }

  @Test(arguments: SpecialFile.all, ["", "-new"])
  func `is no state`(special: SpecialFile, ending: String) async throws {
    let folder = try SiteFolder()
    #expect(await folder.build().status == .done)
    let before = try TreeSnapshot(of: folder.output)
    let state = try TreeDamage.state(in: folder.path) + ending
    try special.put(at: state)
    let run = await folder.build()
    #expect(run.status == .fileFailure)
    let name = special.name.contains("link") || special.name == "a device" ? "a link" : special.name
    #expect(
      run.error(seenFrom: folder.path).contains(
        ".state\(ending): error: this is \(name); a build keeps its state in a file of this name; "
          + "move it away\nNothing was published.\n"))
    #expect(SpecialFile.mode(at: state) != 0)
    #expect(try TreeSnapshot(of: folder.output).files == before.files)
  }

  @Test(arguments: SpecialFile.all.filter { $0.name != "a folder" })
  func `is no folder for states`(special: SpecialFile) async throws {
    let folder = try SiteFolder()
    try special.put(at: "\(folder.path)/.diptych")
    let run = await folder.build()
    #expect(run.status == .fileFailure)
    #expect(
      run.error(seenFrom: folder.path) == """
        .diptych: error: this is \(special.name); builds keep their state in a folder of this \
        name; move it away
        Nothing was published.

        """)
  }

  @Test(
    arguments: SpecialFile.all,
    [
      "diptych.yaml", "Content/lsp/protocol.yaml", "Content/lsp/7.md", "Locales/en.yaml",
      "Templates/comparison.mustache", "Templates/assets/style.css",
    ])
  func `is no input`(special: SpecialFile, name: String) async throws {
    let folder = try SiteFolder()
    try special.put(at: "\(folder.path)/\(name)")
    let run = await folder.build()
    if special.name == "a folder", name.hasSuffix(".css") { return #expect(run.status == .done) }
    #expect(run.status != .done)
    #expect(run.error(seenFrom: folder.path).contains(name))
    #expect(FileReading.kind(of: folder.output) == nil)
  }

  @Test(arguments: SpecialFile.all)
  func `is no configuration`(special: SpecialFile) async throws {
    let folder = try SiteFolder()
    let path = "\(folder.path)/diptych.yaml"
    try special.put(at: path)
    let run = await folder.build()
    #expect(run.status == .wrongUsage)
    #expect(
      run.error == """
        diptych: error: \(path): this is \(special.name); put a file in its place; \
        see “diptych help build”

        """)
  }

  @Test(arguments: SpecialFile.all)
  func `is neither template nor data`(special: SpecialFile) async throws {
    let folder = try TemporaryFolder(FileTree(["template": "x"]))
    let path = "\(folder.path)/input"
    try special.put(at: path)
    for arguments in [[path], ["\(folder.path)/template", "--data", path]] {
      let run = await Invocation(["render"] + arguments)
      #expect(run.status == .fileFailure)
      #expect(
        run.error.hasPrefix("\(path): error: this is \(special.name); put a file in its place"))
    }
  }
}

@Suite struct `A link among the files of a site` {
  @Test(arguments: [
    ("diptych.yaml", "diptych.yaml"), ("Content", "Content"),
    ("Locales/en.yaml", "Locales/en.yaml"),
    ("Content/lsp", "Content/lsp"), ("Content/lsp/7.md", "Content/lsp/7.md"),
    ("Templates/head.mustache", "Templates/head.mustache"),
    ("Templates/assets/style.css", "Templates/assets/style.css"),
  ])
  func `does not lead out of the site`(name: String, message: String) async throws {
    let folder = try SiteFolder()
    let other = try TemporaryFolder()
    try FolderTree.rename("\(folder.path)/\(name)", to: "\(other.path)/moved")
    try #require(symlink("\(other.path)/moved", "\(folder.path)/\(name)") == 0)
    let run = await folder.build()
    #expect(run.status == .siteHasErrors)
    #expect(
      run.error(seenFrom: folder.path).contains(
        "\(message): error: this link leads out of the site, to “\(other.path)/moved”; "
          + "put what it leads to in its place\n"))
    #expect(FileReading.kind(of: folder.output) == nil)
  }

  @Test func `may lead to another one of them`() async throws {
    let folder = try SiteFolder()
    #expect(await folder.build().status == .done)
    let before = try FileTree(of: folder.output)
    let name = "\(folder.path)/Templates/assets/style.css"
    try FolderTree.rename(name, to: "\(folder.path)/style.css")
    try #require(symlink("../../style.css", name) == 0)
    #expect(await folder.build().status == .done)
    #expect(try FileTree(of: folder.output) == before)
  }

  @Test(arguments: ["Templates/assets/all", "Content/lsp/all"])
  func `does not lead to a folder that it is in`(name: String) async throws {
    let folder = try SiteFolder()
    try #require(symlink("..", "\(folder.path)/\(name)") == 0)
    let run = await folder.build()
    #expect(run.status == .siteHasErrors)
    #expect(run.error(seenFrom: folder.path).contains("\(name): error: "))
  }
}

@Suite struct `What a build writes` {
  @Test(arguments: [
    ("Content/out", "this is in the site's “Content”"),
    ("Locales/x/y", "this is in the site's “Locales”"),
    ("Templates/assets/out", "this is in the site's “Templates”"),
    ("Content", "this is the site's “Content”"),
    (".diptych/out", "this is in the site's “.diptych”"),
    ("x/../Content/out", "this is in the site's “Content”"),
    (".", "the site itself is in this folder, which a build would replace"),
    ("..", "the site itself is in this folder, which a build would replace"),
  ])
  func `is no part of the site, nor holds it`(output: String, message: String) async throws {
    let folder = try SiteFolder()
    try FolderTree.make("\(folder.path)/x")
    let before = try FileTree(of: folder.path)
    let path = "\(folder.path)/\(output)"
    let run = await folder.build("--output", path)
    #expect(run.status == .fileFailure)
    #expect(
      run.error == "\(path): error: \(message); choose another --output\nNothing was published.\n")
    #expect(try FileTree(of: folder.path) == before)
  }

  @Test(arguments: ["--archive", "--changes"])
  func `is no file of the site`(option: String) async throws {
    let folder = try SiteFolder()
    let path = "\(folder.path)/Templates/assets/site.zip"
    let run = await folder.build(option, path)
    #expect(run.status == .fileFailure)
    #expect(
      run.error == "\(path): error: this is in the site's “Templates”; write to another place\n"
        + "Nothing was published.\n")
    #expect(FileReading.kind(of: path) == nil)
  }

  @Test func `is no list in the published folder`() async throws {
    let folder = try SiteFolder()
    let run = await folder.build("--changes", "\(folder.output)/list")
    #expect(run.status == .fileFailure)
    #expect(
      run.error(seenFrom: folder.path) == """
        public/list: error: this would be in the published folder “public”; write to another place
        Nothing was published.

        """)
    #expect(FileReading.kind(of: folder.output) == nil)
  }

  @Test(arguments: ["folder", "file", "link"])
  func `leaves alone what stands where it puts a new site together`(kind: String) async throws {
    let folder = try SiteFolder()
    let path = "\(folder.output).diptych-new"
    switch kind {
    case "folder": try FileTree(["mine": "x"]).write(to: path)
    case "file": try FileWriting.write([1], toNew: path)
    default: try #require(symlink("nowhere", path) == 0)
    }
    for _ in 0..<2 {
      let run = await folder.build()
      #expect(run.status == .fileFailure)
      #expect(
        run.error(seenFrom: folder.path) == """
          public.diptych-new: error: a new site is put together here, and this is not Diptych's; \
          move it away
          Nothing was published.

          """)
      #expect(FileReading.entry(at: path) != nil)
    }
    if kind == "folder" { #expect(try FileTree(of: path) == FileTree(["mine": "x"])) }
  }

  @Test(arguments: ["--changes", "--archive"])
  func `leaves alone what stands beside a file, and links to it`(option: String) async throws {
    let folder = try SiteFolder()
    try FileTree(["real/site.tar": "old", "real/.site.tar.diptych-1": "mine"])
      .write(to: folder.path)
    let path = "\(folder.path)/site.tar"
    try #require(symlink("real/site.tar", path) == 0)
    #expect(await folder.build(option, path).status == .done)
    #expect(FileReading.isLink(path))
    let tree = try FileTree(of: "\(folder.path)/real")
    #expect(tree.paths == [".site.tar.diptych-1", "site.tar"])
    #expect(tree.text(".site.tar.diptych-1") == "mine")
    #expect(tree.files["site.tar"].map { $0.count > 100 } == true)
  }
}
