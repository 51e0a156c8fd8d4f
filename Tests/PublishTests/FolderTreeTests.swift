import Files
import Foundation
import Harness
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

  @Test func `is nothing where there is none`() throws {
    let folder = try TemporaryFolder()
    try FolderTree.remove("\(folder.path)/tree")
    #expect(try FileReading.entries(of: folder.path) == [])
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

@Suite struct `Removing a file with the folders that it leaves empty` {
  @Test func `stops at a folder that has something else`() throws {
    let folder = try TemporaryFolder()
    for name in ["a/b/c/file", "a/other", "file"] {
      try FolderTree.make(FolderTree.parent(of: "\(folder.path)/\(name)"))
      try FileWriting.write([], toNew: "\(folder.path)/\(name)")
    }
    try FolderTree.removeFile("a/b/c/file", withEmptyFoldersIn: folder.path)
    #expect(try FileReading.entries(of: "\(folder.path)/a").map(\.name) == ["other"])
    try FolderTree.removeFile("file", withEmptyFoldersIn: folder.path)
    try FolderTree.removeFile("a/other", withEmptyFoldersIn: folder.path)
    try FolderTree.removeFile("a/other", withEmptyFoldersIn: folder.path)
    #expect(try FileReading.entries(of: folder.path) == [])
  }
}
