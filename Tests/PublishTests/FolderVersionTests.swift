import Files
import Foundation
import Harness
import Testing

@Suite final class `What a folder holds` {
  private let folder: TemporaryFolder
  private var version: FolderVersion? { FolderVersion(of: folder.path) }

  init() async throws {
    folder = try TemporaryFolder()
    try FileWriting.write([], toNew: "\(folder.path)/file")
    try await Task.sleep(for: .milliseconds(50))
  }

  @Test func `is the same while nothing is put in or taken out`() throws {
    let before = try #require(version)
    #expect(before.isSettled)
    _ = try FileReading.entries(of: folder.path)
    let file = try #require(FileHandle(forWritingAtPath: "\(folder.path)/file"))
    try file.write(contentsOf: Data("more".utf8))
    #expect(version == before)
  }

  @Test(arguments: ["put in", "taken out", "renamed", "made"])
  func `is another version once something is`(change: String) throws {
    let before = try #require(version)
    let path = "\(folder.path)/file"
    switch change {
    case "put in": try FileWriting.write([], toNew: "\(path)2")
    case "taken out": try FileWriting.remove(path)
    case "renamed": try #require(rename(path, "\(path)2") == 0)
    default: try FolderTree.make("\(path)2")
    }
    #expect(version != before)
    #expect(version?.isSettled == false)
  }

  @Test func `is another version also if its time is set back`() throws {
    let before = try #require(version)
    let times = try FileManager.default.attributesOfItem(atPath: folder.path)
    try FileWriting.write([], toNew: "\(folder.path)/file2")
    try FileManager.default.setAttributes(
      [.modificationDate: times[.modificationDate] as Any], ofItemAtPath: folder.path)
    #expect(version != before)
  }

  @Test func `is not known for sure where times are whole seconds`() throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_000_000)], ofItemAtPath: folder.path)
    #expect(version?.isSettled == false)
  }

  @Test func `is nothing where there is no folder`() throws {
    try #require(symlink(folder.path, "\(folder.path)/link") == 0)
    for name in ["file", "link", "none"] {
      #expect(FolderVersion(of: "\(folder.path)/\(name)") == nil)
    }
  }
}
