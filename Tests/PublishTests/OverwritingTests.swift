import Files
import Foundation
import Harness
import Testing

@Suite final class `Writing over a file` {
  private let folder: TemporaryFolder
  private var path: String { "\(folder.path)/file" }

  init() throws {
    folder = try TemporaryFolder()
    try FileWriting.write(Array("what was there".utf8), toNew: path)
  }

  @Test(arguments: ["", "short", "something longer than that"])
  func `leaves the new bytes alone, in the same place on the disk`(text: String) throws {
    let before = FileReading.identity(of: path)
    try write(text)
    #expect(FileReading.identity(of: path) == before)
  }

  @Test func `makes a file where there is none`() throws {
    try FileWriting.remove(path)
    try write("new")
  }

  @Test func `leaves a second name what it is`() throws {
    try #require(link(path, "\(folder.path)/second") == 0)
    try write("new")
    #expect(try FileReading.bytes(of: "\(folder.path)/second") == Array("what was there".utf8))
  }

  @Test func `leaves those who read it what they read`() throws {
    let reader = try #require(FileHandle(forReadingAtPath: path))
    try write("new")
    #expect(try reader.readToEnd() == Data("what was there".utf8))
  }

  @Test func `gives it the permissions of a new one`() throws {
    try #require(chmod(path, 0o600) == 0)
    try write("new")
    var status = stat()
    var new = stat()
    try FileWriting.write([], toNew: "\(folder.path)/new")
    try #require(stat(path, &status) == 0 && stat("\(folder.path)/new", &new) == 0)
    #expect(status.st_mode == new.st_mode)
  }

  @Test func `follows no link`() throws {
    try FolderTree.rename(path, to: "\(folder.path)/target")
    try #require(symlink("target", path) == 0)
    try write("new")
    #expect(!FileReading.isLink(path))
    #expect(try FileReading.bytes(of: "\(folder.path)/target") == Array("what was there".utf8))
  }

  @Test func `fails where there is a folder`() throws {
    try FileWriting.remove(path)
    try FolderTree.make(path)
    #expect(throws: FileError.self) { try write("new") }
  }

  private func write(_ text: String) throws {
    let opened = try Folder(opening: folder.path)
    try Array(text.utf8).span.withUnsafeBytes { bytes throws(FileError) in
      try opened.write(bytes, over: Array("file\0".utf8))
    }
    #expect(try FileReading.bytes(of: path) == Array(text.utf8))
  }
}
