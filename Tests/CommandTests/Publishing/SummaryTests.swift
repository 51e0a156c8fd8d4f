import Files
import Glibc
import Harness
import Testing

@Suite struct `The summary of a build` {
  @Test func `says “one” and “many” as people do`() async throws {
    var site = DraftSite.sample
    site.locales = ["en"]
    site.fingerprints = false
    var folder = try SiteFolder(site)
    let run = await folder.build()
    #expect(run.error.contains(" pages, 1 locale, "))
    #expect(run.error.contains(" seconds, 0 untranslated texts; "))
    site.assets["style.css"] = "new"
    try folder.write(site)
    #expect(await folder.build().changes == "1 file changed")
    site.assets["new.css"] = "new"
    site.assets["style.css"] = nil
    try folder.write(site)
    #expect(await folder.build().changes == "1 file added, 1 file removed")
  }

  @Test(arguments: [
    (["zero"], "1 warning"), (["zero", "zilch"], "2 warnings"),
  ])
  func `counts warnings`(emptyProtocols: [String], text: String) async throws {
    var site = DraftSite.sample
    site.locales = ["en"]
    let folder = try SiteFolder(site)
    let entry = "{name: Z, title: Zero, classes: [{id: z, name: Z, codes: 0}]}"
    try FileTree(
      Dictionary(
        uniqueKeysWithValues: emptyProtocols.map { ("Content/\($0)/protocol.yaml", entry) })
    ).write(to: folder.path)
    #expect(await folder.build().error.hasSuffix("\n“diptych check” has \(text).\n"))
  }
}

@Suite struct `A site file that the system can't read` {
  /// `MS_BIND` and `MNT_DETACH`, which Swift does not see.
  private static let bind: UInt = 4096
  private static let detach: CInt = 2

  /// Reading the memory of a process at address 0 fails, also for the superuser.
  private static let unreadable = "/proc/self/mem"

  @Test(
    .enabled(if: TemporaryMount.isAllowed, "mounting takes the superuser"),
    arguments: ["Content/lsp/7.md", "Templates/head.mustache", "Templates/assets/style.css"],
    ["build", "check"])
  func `ends the command as a failure of the system`(path: String, command: String) async throws {
    let folder = try SiteFolder()
    let file = "\(folder.path)/\(path)"
    try #require(mount(Self.unreadable, file, nil, Self.bind, nil) == 0)
    defer { umount2(file, Self.detach) }
    let run = await Invocation(command, "--root", folder.path)
    #expect(run.status == .fileFailure)
    #expect(
      run.error(seenFrom: folder.path).contains("\(path): error: can't read: Input/output error\n"))
  }

  @Test(arguments: ["build", "check"])
  func `is a mistake of the site if it is missing`(command: String) async throws {
    var site = DraftSite.sample
    site.theme = "none"
    let folder = try SiteFolder(site)
    try FolderTree.remove("\(folder.path)/Templates")
    let run = await Invocation(command, "--root", folder.path)
    #expect(run.status == .siteHasErrors)
    #expect(
      run.error(seenFrom: folder.path).contains(
        "Templates: error: can't read the folder: No such file or directory; add the folder\n"))
  }
}

@Suite struct `A protocol's folder` {
  @Test(arguments: ["index.html", "a.b", "a_b", "A", "é", "compare", "a b"])
  func `has a name that can stand in an address`(name: String) async throws {
    var site = DraftSite.sample
    site.protocols[name] = .sample(of: [1, 2])
    let folder = try SiteFolder(site)
    let run = await folder.build()
    #expect(run.status == .siteHasErrors)
    #expect(
      run.error(seenFrom: folder.path) == """
        Content/\(name): error: a protocol can't be called “\(name)”; use small letters, digits \
        and hyphens, and not “compare”
        Nothing was published.

        """)
  }

  @Test(arguments: ["sip", "http-2", "8"])
  func `has small letters, digits and hyphens`(name: String) async throws {
    var site = DraftSite.sample
    site.protocols[name] = .sample(of: [1, 2])
    let folder = try SiteFolder(site)
    #expect(await folder.build().status == .done)
    #expect(FileReading.kind(of: "\(folder.output)/en/compare/\(name)/1-vs-2.html") == .file)
  }
}
