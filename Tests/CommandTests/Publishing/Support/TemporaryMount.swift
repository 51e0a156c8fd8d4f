import Files
import Foundation
import Testing

/// A small disk of its own for one test, in memory.
struct TemporaryMount: ~Copyable {
  private let folder: TemporaryFolder

  /// Whether the test may mount disks: only the superuser may, and not in every container.
  static let isAllowed = (try? TemporaryMount(size: "64k")) != nil

  /// - Parameter size: how much fits, in the words of `mount`.
  init(size: String) throws {
    let folder = try TemporaryFolder()
    try Self.run("mount", "-t", "tmpfs", "-o", "size=\(size)", "tmpfs", folder.path)
    self.folder = folder
  }

  var path: String { folder.path }

  /// Lets nothing be written any more.
  func makeReadOnly() throws {
    try Self.run("mount", "-o", "remount,ro", path)
  }

  deinit {
    try? Self.run("umount", folder.path)
  }

  private static func run(_ command: String...) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(command.joined(separator: " ")) failed")
  }
}
