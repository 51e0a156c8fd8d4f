import Files
import Foundation
import Harness
import Testing

@Suite struct `The parts of a site` {
  @Test(arguments: [1, 2, 3, 7, 16])
  func `are together the whole, and of like size`(parts: Int) async throws {
    let folder = try SiteFolder()
    #expect(await folder.build().status == .done)
    var union = FileTree()
    var sizes: Set<Int> = []
    for part in 1...parts {
      let output = "\(folder.path)/parts/\(part)"
      let run = await folder.build("--shard", "\(part)/\(parts)", "--output", output)
      #expect(run.status == .done)
      let tree = try FileTree(of: output)
      #expect(union.files.keys.filter { tree.files[$0] != nil } == [])
      union.overlay(tree)
      sizes.insert(tree.files.count)
    }
    #expect(union == (try FileTree(of: folder.output)))
    #expect(try #require(sizes.max()) - (try #require(sizes.min())) <= 1)
  }

  @Test(arguments: [2, 7])
  func `are together the whole as archives, too`(parts: Int) async throws {
    let folder = try SiteFolder()
    #expect(await folder.build().status == .done)
    var union = FileTree()
    for part in 1...parts {
      let archive = "\(folder.path)/\(part).tar.zst"
      #expect(
        await folder.build("--shard", "\(part)/\(parts)", "--archive", archive).status == .done)
      union.overlay(try ArchiveContents(of: archive).tree)
    }
    #expect(union == (try FileTree(of: folder.output)))
  }

  @Test(arguments: ["1/9", "5/9", "9/9"])
  func `have only the folders of their own files`(shard: String) async throws {
    let folder = try SiteFolder()
    #expect(await folder.build("--shard", shard).status == .done)
    let folders = try #require(FileManager.default.subpaths(atPath: folder.output))
      .filter { FileReading.kind(of: "\(folder.output)/\($0)") == .folder }
    #expect(!folders.isEmpty)
    let paths = try FileTree(of: folder.output).paths
    #expect(folders.filter { folder in !paths.contains { $0.hasPrefix("\(folder)/") } } == [])
  }

  @Test func `can take each other's place in one folder`() async throws {
    let folder = try SiteFolder()
    var before = try TreeSnapshot(of: folder.output)
    for shard in ["1/3", "2/3", "2/2", "1/1", "3/3"] {
      let list = "\(folder.path)/changes"
      #expect(await folder.build("--shard", shard, "--changes", list).status == .done)
      let clean = "\(folder.path)/clean"
      #expect(await folder.build("--shard", shard, "--output", clean).status == .done)
      let after = try TreeSnapshot(of: folder.output)
      #expect(after.contents == (try FileTree(of: clean).files))
      #expect(after.needlesslyTouched(since: before) == [])
      let listed = String(decoding: try FileReading.bytes(of: list), as: UTF8.self)
      #expect(
        listed.split(separator: "\n").map(String.init).sorted() == after.changes(since: before))
      try FolderTree.remove(clean)
      before = after
    }
  }

  @Test func `may be more than there are files`() async throws {
    let folder = try SiteFolder()
    let run = await folder.build("--shard", "1/\(Int.max)")
    #expect(run.status == .done)
    #expect(try FileTree(of: folder.output) == FileTree())
    #expect(await folder.build("--shard", "\(Int.max)/\(Int.max)").status == .done)
    #expect(try FileTree(of: folder.output).paths == ["sitemap.xml"])
  }

  @Test(arguments: ["0/2", "3/2", "1", "a/b", "1/0", "-1/2", "1/2/3", "/", "1/", "1 / 2"])
  func `must be counted from one`(shard: String) async throws {
    let folder = try SiteFolder()
    let run = await folder.build("--shard", shard)
    #expect(run.status == .wrongUsage)
    #expect(
      run.error == """
        diptych: error: “\(shard)” is no part of a site; write “2/5” for the second of five; \
        see “diptych help build”

        """)
  }
}
