import Files
import Foundation
import Harness
import Testing

@Suite final class `Matching a folder with another` {
  private let folder: TemporaryFolder
  private var model: String { "\(folder.path)/model" }
  private var copy: String { "\(folder.path)/copy" }

  init() throws {
    folder = try TemporaryFolder()
    for name in ["a", "b", "in/c", "in/deep/d"] {
      try FolderTree.make(FolderTree.parent(of: "\(model)/\(name)"))
      try FileWriting.write(Array(name.utf8), toNew: "\(model)/\(name)")
    }
    try FolderTree.make(copy)
    try FolderTree.match(copy, to: model)
  }

  @Test func `gives an empty one every file as a hard link`() throws {
    try expectMatch()
  }

  @Test func `replaces a file of the same name, and one that has another name`() throws {
    try FileWriting.remove("\(copy)/in/c")
    try FileWriting.write(Array("in/c".utf8), toNew: "\(copy)/in/c")
    try #require(rename("\(copy)/a", "\(copy)/moved") == 0)
    try FolderTree.match(copy, to: model)
    try expectMatch()
  }

  @Test func `tells two names of one file apart`() throws {
    try #require(link("\(model)/a", "\(model)/same") == 0)
    try FolderTree.match(copy, to: model)
    try expectMatch()
    try FileWriting.remove("\(model)/a")
    try FolderTree.match(copy, to: model)
    try expectMatch()
  }

  @Test func `removes what the other one has not, links not followed`() throws {
    let other = try TemporaryFolder()
    try FileWriting.write([], toNew: "\(other.path)/mine")
    try FileWriting.write([], toNew: "\(copy)/extra")
    try FolderTree.make("\(copy)/more/inner")
    try FileWriting.write([], toNew: "\(copy)/more/inner/file")
    try #require(symlink(other.path, "\(copy)/link") == 0)
    try FolderTree.remove("\(copy)/in/deep")
    try #require(symlink(other.path, "\(copy)/in/deep") == 0)
    try FolderTree.match(copy, to: model)
    try expectMatch()
    #expect(try FileReading.entries(of: other.path).map(\.name) == ["mine"])
  }

  @Test func `puts a folder in the place of a file and a file in that of a folder`() throws {
    try FileWriting.remove("\(copy)/a")
    try FolderTree.make("\(copy)/a/b")
    try FolderTree.remove("\(copy)/in")
    try FileWriting.write([], toNew: "\(copy)/in")
    try FolderTree.match(copy, to: model)
    try expectMatch()
  }

  @Test func `leaves alone what is right`() throws {
    let before = try FileReading.entries(of: "\(copy)/in").map(\.name)
    var status = stat()
    try #require(stat("\(copy)/in", &status) == 0)
    let changed = status.st_ctim
    try FolderTree.match(copy, to: model)
    try #require(stat("\(copy)/in", &status) == 0)
    #expect(status.st_ctim.tv_sec == changed.tv_sec && status.st_ctim.tv_nsec == changed.tv_nsec)
    #expect(try FileReading.entries(of: "\(copy)/in").map(\.name) == before)
  }

  @Test func `without links leaves what has the name of a file, and nothing else`() throws {
    try FileWriting.remove("\(copy)/in/c")
    try FileWriting.write(Array("other".utf8), toNew: "\(copy)/in/c")
    try FileWriting.remove("\(copy)/a")
    try FileWriting.write([], toNew: "\(copy)/in/more")
    try FolderTree.match(copy, to: model, links: false)
    #expect(try inodes(of: copy).keys.sorted() == ["b", "in/", "in/c", "in/deep/", "in/deep/d"])
    #expect(try FileReading.bytes(of: "\(copy)/in/c") == Array("other".utf8))
  }

  @Test(arguments: ["nothing", "a file put in", "a file taken out", "a folder made"])
  func `knows the other one from before, unless that has changed`(change: String) async throws {
    // What a folder holds is known by its times, unless these are too recent.
    try await Task.sleep(for: .milliseconds(50))
    var listings: [String: FolderListing] = [:]
    for address in ["", "in", "in/deep"] {
      listings[address] = try FolderListing(of: "\(model)/\(address)")
      #expect(listings[address]?.version != nil)
    }
    try FileWriting.remove("\(copy)/in/c")
    switch change {
    case "a file put in": try FileWriting.write([], toNew: "\(model)/in/new")
    case "a file taken out": try FileWriting.remove("\(model)/in/deep/d")
    case "a folder made": try FolderTree.make("\(model)/in/deep/new")
    default: break
    }
    try FolderTree.match(copy, to: model, listings: listings)
    try expectMatch()
  }

  private func expectMatch() throws {
    #expect(try inodes(of: copy) == inodes(of: model))
  }

  /// The files and folders below a folder; a folder counts as inode 0.
  private func inodes(of folder: String) throws -> [String: UInt64] {
    var found: [String: UInt64] = [:]
    for entry in try FileReading.entries(of: folder) {
      let path = "\(folder)/\(entry.name)"
      guard entry.kind == .folder, !entry.isLink else {
        found[entry.name] = FileReading.identity(of: path)?.inode
        continue
      }
      found["\(entry.name)/"] = 0
      for (name, inode) in try inodes(of: path) { found["\(entry.name)/\(name)"] = inode }
    }
    return found
  }
}
