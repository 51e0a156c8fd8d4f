import Diagnostics
import Files
import Harness

@testable import Audit

/// The report on some files, in a folder that is removed again.
struct Audited {
  let report: AuditReport
  private let folder: String

  init(_ files: [String: String], baseURL: String? = nil, jobs: Int = 2) async throws {
    try await self.init(files.mapValues { Array($0.utf8) }, baseURL: baseURL, jobs: jobs)
  }

  init(_ files: [String: [UInt8]], baseURL: String? = nil, jobs: Int = 2) async throws {
    folder = TemporaryFolder.newPath()
    report = try await Self.report(on: files, in: folder, baseURL, jobs)
  }

  private static func report(
    on files: [String: [UInt8]], in folder: String, _ baseURL: String?, _ jobs: Int
  ) async throws -> AuditReport {
    defer { _ = try? FolderTree.remove(folder) }
    try FolderTree.make(folder)
    for (path, bytes) in files {
      try FolderTree.make(FolderTree.parent(of: "\(folder)/\(path)"))
      try FileWriting.write(bytes, toNew: "\(folder)/\(path)")
    }
    return try await SiteAudit(of: folder, baseURL: baseURL, jobs: jobs).run()
  }

  /// All messages, with paths as seen from the folder.
  var messages: [String] {
    report.log.diagnostics.map {
      $0.description.replacing("\(folder)/", with: "").replacing(folder, with: ".")
    }
  }
}
