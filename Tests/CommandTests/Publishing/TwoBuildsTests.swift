import Files
import Harness
import Testing

@Suite(.startsProcesses) struct `Two builds at once` {
  @Test(arguments: [["build"], ["build", "--archive", "site.tar.gz"]])
  func `are done one after the other, and the second says so`(command: [String]) throws {
    let folder = try SiteFolder()
    let place = command.last == "build" ? "./public" : "site.tar.gz"
    let tool: RunningTool
    do {
      let lock = try FolderLock(folder.path) {}
      tool = try RunningTool(command, in: folder.path)
      #expect(
        try tool.nextLine().replacing("./", with: "")
          == "\(place.replacing("./", with: "")): waiting for another build that writes here")
      _ = consume lock
    }
    let end = try tool.finish()
    #expect(end.status == 0)
    #expect(end.error.contains(" pages, 3 locales, "))
  }

  @Test(arguments: [["build"], ["build", "--archive", "site.tar"]])
  func `both end well`(command: [String]) async throws {
    var site = DraftSite.sample
    site.protocols["lsp"] = .sample(of: Array(100..<120))
    let folder = try SiteFolder(site)
    let tools = try (0..<3).map { _ in try RunningTool(command, in: folder.path) }
    for tool in tools { #expect(try tool.finish().status == 0) }
    #expect(await folder.build("--output", "\(folder.path)/clean").status == .done)
    if command.count == 1 {
      #expect(try FileTree(of: folder.output) == FileTree(of: "\(folder.path)/clean"))
    }
    #expect(
      try FileReading.entries(of: folder.path).filter { $0.name.hasSuffix("-new") } == [])
  }
}
