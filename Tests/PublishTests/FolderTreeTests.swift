import Files
import Foundation
import Testing

@Suite struct `Removing a folder` {
  @Test func `does not follow links`() throws {
    let folder = try TemporaryFolder()
    let other = try TemporaryFolder()
    try FileWriting.write([], toNew: "\(other.path)/mine")
    try FolderTree.make("\(folder.path)/tree")
    #expect(symlink(other.path, "\(folder.path)/tree/link") == 0)
    #expect(symlink(other.path, "\(folder.path)/link") == 0)
    try FolderTree.remove("\(folder.path)/tree")
    try FolderTree.remove("\(folder.path)/link")
    #expect(try FileReading.entries(of: folder.path) == [])
    #expect(try FileReading.entries(of: other.path).map(\.name) == ["mine"])
  }

  @Test func `keeps what must stay, with the folders that hold it`() throws {
    let folder = try TemporaryFolder()
    for name in ["a/b", "a/c", "d/e", "f"] {
      try FolderTree.make(FolderTree.parent(of: "\(folder.path)/tree/\(name)"))
      try FileWriting.write([], toNew: "\(folder.path)/tree/\(name)")
    }
    #expect(
      try FolderTree.remove("\(folder.path)/tree") { $0 != "a/b" && $0 != "f" } == ["a/b", "f"])
    #expect(try FileReading.entries(of: "\(folder.path)/tree").map(\.name) == ["a", "f"])
    #expect(try FileReading.entries(of: "\(folder.path)/tree/a").map(\.name) == ["b"])
  }

  @Test func `is nothing where there is none`() throws {
    let folder = try TemporaryFolder()
    #expect(try FolderTree.remove("\(folder.path)/tree") == [])
  }

  @Test func `makes room for one that is not the same`() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/tree"
    try FolderTree.make(path)
    let first = try #require(FileReading.identity(of: path))
    #expect(FileReading.identity(of: path) == first)
    try FolderTree.rename(path, to: "\(folder.path)/moved")
    #expect(FileReading.identity(of: "\(folder.path)/moved") == first)
    try FolderTree.remove("\(folder.path)/moved")
    try FolderTree.make(path)
    #expect(FileReading.identity(of: path) != first)
  }
}
