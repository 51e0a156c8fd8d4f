import ContentHash
import Files
import Foundation
import Harness
import Planning
import Testing

@testable import Publish

@Suite struct `The file of a state` {
  private static let folder = FileIdentity(device: 1, inode: 2, birth: 3)
  private static let hashes = (0..<100).map { ContentHash(of: "file", $0) }

  @Test func `gives back what was written`() throws {
    let folder = try TemporaryFolder()
    let path = try write(in: folder)
    let file = try #require(try StateFile(reading: path))
    #expect(file.folder == Self.folder)
    #expect(file.count == 100)
    #expect(file.variantCount == 7)
    #expect(try file.state()?.outline == BuildState.sample.outline)
    #expect(try file.dependencies() == .sample)
    var hashes = [ContentHash](repeating: .none, count: 30)
    #expect(try file.read(&hashes, at: 70))
    #expect(hashes == Array(Self.hashes[70...]))
    #expect(try file.read(&hashes, at: 71) == false)
  }

  @Test func `is none before it is finished`() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/state"
    let file = try StateFile(creating: path, text: StateText.write(.sample), count: 100)
    try file.write(Self.hashes, at: 0)
    #expect(try StateFile(reading: path) == nil)
    try file.finish(
      dependencies: DependencyText.write(.sample), variantCount: 7, folder: Self.folder)
    #expect(try StateFile(reading: path) != nil)
  }

  @Test func `is none if it is missing`() throws {
    let folder = try TemporaryFolder()
    #expect(try StateFile(reading: "\(folder.path)/state") == nil)
  }

  @Test func `is none or another folder's wherever a byte is flipped`() throws {
    let folder = try TemporaryFolder()
    let path = try write(in: folder)
    let bytes = try FileReading.bytes(of: path)
    for index in bytes.indices {
      var damaged = bytes
      damaged[index] ^= 1 << UInt8(index % 8)
      try Data(damaged).write(to: URL(filePath: path))
      let file = try StateFile(reading: path)
      #expect(file == nil || file?.folder != Self.folder, "byte \(index)")
    }
  }

  @Test func `is none wherever it is cut`() throws {
    let folder = try TemporaryFolder()
    let path = try write(in: folder)
    let bytes = try FileReading.bytes(of: path)
    for count in stride(from: 0, to: bytes.count, by: 7) {
      try Data(bytes.prefix(count)).write(to: URL(filePath: path))
      #expect(try StateFile(reading: path) == nil, "\(count) bytes")
    }
    try Data(bytes + [0]).write(to: URL(filePath: path))
    #expect(try StateFile(reading: path) == nil)
  }

  private func write(in folder: borrowing TemporaryFolder) throws -> String {
    let path = "\(folder.path)/state"
    let file = try StateFile(creating: path, text: StateText.write(.sample), count: 100)
    try file.write(Array(Self.hashes[..<60]), at: 0)
    try file.write(Array(Self.hashes[60...]), at: 60)
    try file.finish(
      dependencies: DependencyText.write(.sample), variantCount: 7, folder: Self.folder)
    return path
  }
}
