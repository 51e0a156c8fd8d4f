import Files
import Foundation
import Testing

/// What a reader sees who opens the output folder once and then reads all that is in it.
struct PublishedSnapshot {
  /// The files that were there, by their path; those that went away meanwhile are left out.
  private(set) var files: [String: [UInt8]] = [:]

  /// Whether the folder was still the published one when all was read.
  let isWhole: Bool

  /// - Returns: `nil` if there is no folder.
  init?(of folder: String) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    let opened = "/proc/self/fd/\(descriptor)"
    var files: [String: [UInt8]] = [:]
    var folders = [""]
    while let name = folders.popLast() {
      for entry in (try? FileReading.entries(of: "\(opened)/\(name)")) ?? [] {
        if entry.kind == .folder {
          folders.append("\(name)\(entry.name)/")
        } else if let bytes = try? FileReading.bytes(of: "\(opened)/\(name)\(entry.name)") {
          files["\(name)\(entry.name)"] = bytes
        }
      }
    }
    self.files = files
    isWhole = FileReading.identity(of: opened) == FileReading.identity(of: folder)
  }
}
