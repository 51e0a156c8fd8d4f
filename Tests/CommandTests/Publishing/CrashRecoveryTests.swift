import Files
import Foundation
import Harness
import Testing

@Suite struct `After a crash` {
  @Test func `between publishing and remembering, the next build knows what is published`()
    async throws
  {
    let folder = try await crashedFolder()
    let before = try TreeSnapshot(of: folder.output)
    #expect(await folder.build().changes == "nothing changed")
    let after = try TreeSnapshot(of: folder.output)
    #expect(after.folder == before.folder)
    #expect(after.files == before.files)
    let states = try FileReading.entries(of: "\(folder.path)/.diptych").map(\.name)
    #expect(states.count { !$0.hasSuffix(".tree") } == 1)
    #expect(FileReading.kind(of: "\(folder.output).diptych-new") == nil)
  }

  @Test func `a file that someone else put into the old tree is kept`() async throws {
    let folder = try await crashedFolder(with: ["en/foreign.txt", "foreign.html"])
    let run = await folder.build()
    #expect(run.changes == "nothing changed")
    let warning = "warning: this file appeared during the build; it was moved here"
    for name in ["en/foreign.txt", "foreign.html"] {
      #expect(
        run.error(seenFrom: folder.path).contains("\npublic.diptych-kept/\(name): \(warning)\n"))
    }
    _ = await folder.build()
    #expect(
      try FileTree(of: "\(folder.output).diptych-kept").paths == ["en/foreign.txt", "foreign.html"])
  }

  @Test func `what was being written is removed, also if there is nothing to do`() async throws {
    let folder = try SiteFolder()
    #expect(await folder.build().status == .done)
    try FileTree(["en/index.html": "half"]).write(to: "\(folder.output).diptych-new")
    let state = try TreeDamage.state(in: folder.path)
    try FileTree(["\(state)-new": "half"]).write(to: "")
    #expect(await folder.build().changes == "nothing changed")
    #expect(FileReading.kind(of: "\(folder.output).diptych-new") == nil)
    #expect(FileReading.kind(of: "\(state)-new") == nil)
  }

  /// A folder as a build leaves it that dies right after its tree is in place.
  ///
  /// - Parameter files: what someone else has put into the old tree.
  private func crashedFolder(with files: [String] = []) async throws -> SiteFolder {
    var site = DraftSite.sample
    var folder = try SiteFolder(site)
    #expect(await folder.build().status == .done)
    let state = try TreeDamage.state(in: folder.path)
    let oldState = try FileReading.bytes(of: state)
    let oldTree = try FileTree(of: folder.output)
    site.protocols["lsp"]?.codes[180] = nil
    for number in [7, 100, 200, 404] {
      site.protocols["lsp"]?.codes[number]?.related = []
    }
    try folder.write(site)
    #expect(await folder.build().status == .done)
    try FolderTree.rename(state, to: "\(state)-new")
    try FileWriting.write(oldState, toNew: state)
    try oldTree.write(to: "\(folder.output).diptych-new")
    try FileTree(Dictionary(uniqueKeysWithValues: files.map { ($0, "mine") }))
      .write(to: "\(folder.output).diptych-new")
    return folder
  }
}
