import Files
import Foundation
import Harness
import Testing

@Suite struct `An output that can't be written` {
  @Test(arguments: [
    ("ROOT/file/public", "ROOT/file: error: this is a file; a folder is needed here"),
    (
      "/proc/public",
      "/proc/public.diptych-new: error: can't make the folder: No such file or directory"
    ),
  ])
  func `is reported with the reason`(output: String, message: String) async throws {
    let folder = try SiteFolder()
    try FileTree(["file": ""]).write(to: folder.path)
    let run = await folder.build("--output", output.replacing("ROOT", with: folder.path))
    #expect(run.status == .fileFailure)
    #expect(
      run.error == message.replacing("ROOT", with: folder.path) + "\nNothing was published.\n")
  }

  @Test(arguments: [
    ("nowhere/list", "can't write: No such file or directory"),
    ("folder", "this is a folder; name a file"),
    ("folder/", "this is a folder; name a file"),
    ("list/", "this is the name of a folder; name a file"),
  ])
  func `is reported for the list of changes before anything is done`(
    list: String, reason: String
  ) async throws {
    let folder = try SiteFolder()
    try FolderTree.make("\(folder.path)/folder")
    let run = await folder.build("--changes", "\(folder.path)/\(list)")
    #expect(run.status == .fileFailure)
    #expect(
      run.error == """
        \(folder.path)/\(list): error: \(reason)
        Nothing was published.

        """)
    #expect(FileReading.kind(of: folder.output) == nil)
  }

  @Test(arguments: [
    ("nowhere/site.zip", "ROOT/nowhere: error: can't open the folder: No such file or directory"),
    ("Content.tar", "ROOT/Content.tar: error: this is a folder; name a file"),
  ])
  func `is reported for an archive`(path: String, message: String) async throws {
    let folder = try SiteFolder()
    try FolderTree.make("\(folder.path)/Content.tar")
    let run = await folder.build("--archive", "\(folder.path)/\(path)")
    #expect(run.status == .fileFailure)
    #expect(
      run.error == message.replacing("ROOT", with: folder.path) + "\nNothing was published.\n")
  }

  @Test func `leaves no list of changes behind`() async throws {
    let folder = try SiteFolder()
    try FileTree(["public/mine": "x"]).write(to: folder.path)
    let run = await folder.build("--changes", "\(folder.path)/list")
    #expect(run.status == .fileFailure)
    #expect(
      try FileReading.entries(of: folder.path).map(\.name)
        == [".diptych", "Content", "Locales", "Templates", "diptych.yaml", "public"].filter {
          FileReading.kind(of: "\(folder.path)/\($0)") != nil
        })
  }
}

@Suite(.enabled(if: TemporaryMount.isAllowed, "mounting a disk takes the superuser"))
struct `A disk` {
  @Test func `that is full leaves the old site as it is`() async throws {
    var site = DraftSite.sample
    site.fingerprints = false
    var folder = try SiteFolder(site)
    let disk = try TemporaryMount(size: "2m")
    let output = "\(disk.path)/public"
    #expect(await folder.build("--output", output).status == .done)
    let before = try TreeSnapshot(of: output)
    site.assets["large.txt"] = String(repeating: "large ", count: 400_000)
    site.baseURL = "https://other.example/"
    try folder.write(site)
    let run = await folder.build("--output", output, "--jobs", "1")
    #expect(run.status == .fileFailure)
    #expect(
      run.error == """
        \(output).diptych-new/assets/large.txt: error: can't write: No space left on device
        Nothing was published.

        """)
    let after = try TreeSnapshot(of: output)
    #expect(after.files == before.files)
    #expect(after.folder == before.folder)
    #expect(try FileReading.entries(of: disk.path).map(\.name) == ["public"])
    site.assets["large.txt"] = nil
    try folder.write(site)
    #expect(await folder.build("--output", output).status == .done)
  }

  @Test func `that is full has no room for the state either`() async throws {
    let folder = try SiteFolder()
    let disk = try TemporaryMount(size: "4k")
    try FolderTree.make("\(disk.path)/.diptych")
    #expect(symlink("\(disk.path)/.diptych", "\(folder.path)/.diptych") == 0)
    let run = await folder.build()
    #expect(run.status == .fileFailure)
    #expect(
      run.error(seenFrom: folder.path).replacing(/public-[0-9a-f]{8}/, with: "public-…") == """
        .diptych/public-….state-new: error: can't write: No space left on device
        Nothing was published.

        """)
    #expect(FileReading.kind(of: folder.output) == nil)
    #expect(try FileReading.entries(of: "\(disk.path)/.diptych") == [])
  }

  @Test(arguments: ["site.zip", "site.tar", "site.tar.gz", "site.tar.zst"])
  func `that is full has no room for an archive`(name: String) async throws {
    let folder = try SiteFolder()
    let disk = try TemporaryMount(size: "4k")
    let archive = "\(disk.path)/\(name)"
    let run = await folder.build("--archive", archive)
    #expect(run.status == .fileFailure)
    #expect(
      run.error == """
        \(archive): error: can't write: No space left on device
        Nothing was published.

        """)
    #expect(try FileReading.entries(of: disk.path) == [])
  }

  @Test func `that is read-only leaves the old site as it is`() async throws {
    var site = DraftSite.sample
    var folder = try SiteFolder(site)
    let disk = try TemporaryMount(size: "2m")
    let output = "\(disk.path)/public"
    #expect(await folder.build("--output", output).status == .done)
    let before = try TreeSnapshot(of: output)
    try disk.makeReadOnly()
    site.baseURL = "https://other.example/"
    try folder.write(site)
    let run = await folder.build("--output", output)
    #expect(run.status == .fileFailure)
    #expect(
      run.error == """
        \(output).diptych-new: error: can't make the folder: Read-only file system
        Nothing was published.

        """)
    #expect(try TreeSnapshot(of: output).files == before.files)
  }
}
