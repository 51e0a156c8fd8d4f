import ContentHash
import Files
import Harness
import Pages
import Planning
import Testing

@testable import Publish

@Suite struct `A build of a folder` {
  private let pages: SitePages

  init() async throws {
    pages = try await Sites.small()
  }

  @Test func `that another tool made is gone through, and right files are left alone`()
    async throws
  {
    let folder = try TemporaryFolder()
    #expect(try await publish(in: folder, tool: "old").added == pages.plan.count)
    let before = FileReading.identity(of: "\(folder.path)/public")
    #expect(try await upToDate(in: folder, tool: "old"))
    #expect(try await !upToDate(in: folder, tool: "new"))
    let report = try await publish(in: folder, tool: "new")
    #expect([report.added, report.changed, report.removed] == [0, 0, 0])
    #expect(FileReading.identity(of: "\(folder.path)/public") == before)
    #expect(try await upToDate(in: folder, tool: "new"))
  }

  @Test func `is never up to date if the input could not be read`() async throws {
    let folder = try TemporaryFolder()
    _ = try await publish(in: folder, inputs: .none)
    let isUpToDate = try await build(in: folder).upToDate(
      tool: "tool", inputs: nil, selection: .all, jobs: 1)
    #expect(isUpToDate == nil)
  }

  @Test func `is not done if its changes can't be told`() async throws {
    let folder = try TemporaryFolder()
    await #expect(throws: PublishError.self) {
      try await publish(in: folder) { _ throws(FileError) in
        throw FileError("can't write", "list", code: 28)
      }
    }
    #expect(try FileReading.entries(of: folder.path).map(\.name) == [".diptych"])
    #expect(try FileReading.entries(of: "\(folder.path)/.diptych") == [])
  }

  @Test func `tells its changes in the order of the plan`() async throws {
    let folder = try TemporaryFolder()
    var changes: [AddressChange] = []
    _ = try await publish(in: folder) { changes += $0 }
    #expect(
      changes == (0..<pages.plan.count).map { AddressChange(.added, pages.plan.address(of: $0)) })
  }

  @Test(arguments: [1, 10])
  func `moves away a file that appears meanwhile, whatever has changed`(
    changed: Int
  ) async throws {
    let folder = try TemporaryFolder()
    _ = try await publish(in: folder)
    for number in 1...changed {
      try FileWriting.remove("\(folder.path)/public/\(pages.plan.address(of: number))")
    }
    var notes = 0
    let report = try await publish(in: folder, inputs: ContentHash(of: Array("other".utf8))) {
      _ throws(FileError) in
      notes += 1
      if notes == 1 { try FileWriting.write([1], toNew: "\(folder.path)/public/mine.txt") }
    }
    #expect(report.leftovers == ["\(folder.path)/public.diptych-kept/mine.txt"])
    #expect(try FileReading.bytes(of: "\(folder.path)/public.diptych-kept/mine.txt") == [1])
    #expect(try FileReading.entries(of: "\(folder.path)/.diptych").count == 1)
    #expect(
      try FileReading.entries(of: folder.path).map(\.name)
        == [".diptych", "public", "public.diptych-kept"])
  }

  @Test(arguments: ["mine.txt", "en/mine.txt", "en/mine"])
  func `moves away what appears in a tree that would be kept`(address: String) async throws {
    let folder = try TemporaryFolder()
    _ = try await publish(in: folder)
    // What is in the folders is known by their times, unless these are too recent.
    try await Task.sleep(for: .milliseconds(50))
    let moved = try await Sites.small(at: "https://moved.example/")
    let report = try await publish(moved, in: folder, inputs: ContentHash(of: Array("other".utf8)))
    {
      _ throws(FileError) in
      guard FileReading.entry(at: "\(folder.path)/public/\(address)") == nil else { return }
      try FolderTree.make(FolderTree.parent(of: "\(folder.path)/public/\(address)/file"))
      try FileWriting.write([1], toNew: "\(folder.path)/public/\(address)/file")
    }
    #expect(report.leftovers == ["\(folder.path)/public.diptych-kept/\(address)/file"])
    #expect(
      try FileReading.entries(of: folder.path).map(\.name)
        == [".diptych", "public", "public.diptych-kept"])
  }

  // MARK: Steps

  private func build(in folder: borrowing TemporaryFolder) async throws -> TreeBuild {
    let output = OutputFolder(path: "\(folder.path)/public")
    let states = StateFolder(path: "\(folder.path)/.diptych", output: output)
    return try await TreeBuild(output: output, states: states, syncs: true) {
      Issue.record("nobody else builds here")
    }
  }

  private func publish(
    _ pages: SitePages? = nil, in folder: borrowing TemporaryFolder, tool: String = "tool",
    inputs: ContentHash = ContentHash(of: "input"),
    note: (([AddressChange]) throws(FileError) -> Void)? = nil
  ) async throws -> BuildReport {
    let pages = pages ?? self.pages
    let state = BuildState(
      tool: tool, inputs: inputs, selection: .all, outline: pages.plan.outline,
      untranslated: 0, warnings: 0, omittedRedirects: 0)
    return try await build(in: folder).publish(
      pages, state: state, jobs: 2, progress: Progress(), onChange: note)
  }

  private func upToDate(in folder: borrowing TemporaryFolder, tool: String) async throws -> Bool {
    try await build(in: folder).upToDate(
      tool: tool, inputs: ContentHash(of: "input"), selection: .all, jobs: 2) != nil
  }
}
