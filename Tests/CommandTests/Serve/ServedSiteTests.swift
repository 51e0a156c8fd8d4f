import Files
import Glibc
import Harness
import Testing

@Suite(.startsProcesses) struct `A site that is served` {
  @Test(arguments: try Fixtures.cases(in: "golden"))
  func `has at every address what a build writes`(golden: FixtureCase) async throws {
    let folder = try TemporaryFolder(try golden.completeSite())
    let served = try ServedTool(folder.path)
    #expect(try served.differences(from: try await built(folder.path, served)) == [])
  }

  /// What a build writes, elsewhere.
  private func built(_ root: String, _ served: ServedTool) async throws -> FileTree {
    let output = try TemporaryFolder()
    let build = await Invocation(
      "build", "--root", root, "--output", "\(output.path)/site", "--base-url", served.baseURL,
      "--no-sync")
    try #require(build.status == .done, "\(build.error)")
    return try FileTree(of: "\(output.path)/site")
  }

  @Test(arguments: 1...4)
  func `follows any edits`(seed: Int) async throws {
    var random = SeededGenerator(seed: seed)
    var site = DraftSite.sample
    var folder = try SiteFolder(site)
    let served = try ServedTool(folder.path)
    var history: [String] = []
    for _ in 0..<8 {
      let edits = (0...random.next() % 3).compactMap { _ in random.pick(SiteEdit.allCases) }
      for edit in edits { edit.apply(to: &site, using: &random) }
      try folder.write(site)
      history.append(edits.map(\.rawValue).joined(separator: " and "))
      let tree = try await built(folder.path, served)
      var differences = try served.differences(from: tree)
      for _ in 0..<60 where !differences.isEmpty {
        try await Task.sleep(for: .milliseconds(100))
        differences = try served.differences(from: tree)
      }
      try #require(differences == [], "after \(history)")
    }
  }

  @Test func `follows what links lead to`() async throws {
    var site = try Fixtures.shippedSite()
    site.files["Static/notes/first.txt"] = Array("one".utf8)
    let folder = try TemporaryFolder(site)
    try #require(symlink("notes", "\(folder.path)/Static/again") == 0)
    let served = try ServedTool(folder.path)
    try #require(symlink("notes/first.txt", "\(folder.path)/Static/first.txt") == 0)
    try FileWriting.replace("\(folder.path)/Static/notes/first.txt", with: Array("two".utf8))
    for target in ["/notes/first.txt", "/again/first.txt", "/first.txt"] {
      var text = ""
      for _ in 0..<100 where text != "two" {
        try await Task.sleep(for: .milliseconds(20))
        text = try served.ask(target).text
      }
      #expect(text == "two", "\(target)")
    }
    try #require(symlink("/etc/hostname", "\(folder.path)/Static/host.txt") == 0)
    try await Task.sleep(for: .milliseconds(500))
    #expect(try served.ask("/host.txt").status == 404, "it leads out of the site")
  }

  @Test func `is left as it is on the disk`() async throws {
    let site = try Fixtures.shippedSite()
    let folder = try TemporaryFolder(site)
    let served = try ServedTool(folder.path)
    #expect(try served.ask("/en/").status == 200)
    #expect(try served.ask("/nothing").status == 404)
    #expect(try FileTree(of: folder.path) == site)
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `ends at once`(signal: Int32) async throws {
    let folder = try TemporaryFolder(try Fixtures.shippedSite())
    let served = try ServedTool(folder.path)
    let clients = try [served.client(), served.client()]
    #expect(try clients[0].ask("/en/").status == 200)
    clients[1].send("GET /.diptych/events?path=/en/&page=x HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
    _ = try clients[1].read(through: "event: reload")
    let clock = ContinuousClock()
    let time = try clock.measure {
      served.tool.signal(signal)
      let end = try served.tool.finish()
      #expect(end.status == 0)
      #expect(end.error == "")
    }
    #expect(time < .seconds(2))
  }

  @Test func `tells pages that are open of changes and of errors`() async throws {
    let folder = try TemporaryFolder(try Fixtures.shippedSite())
    let served = try ServedTool(folder.path)
    let page = try served.ask("/en/lsp/10.html").text
    let hash = try #require(page.firstMatch(of: /data-page="([0-9a-f]+)"/)?.1)
    let clients = try (0..<3).map { _ in try served.client() }
    for (client, path) in zip(clients, ["/en/lsp/10.html", "/en/lsp/10", "/en/lsp/20.html"]) {
      client.send(
        "GET /.diptych/events?path=\(path)&page=\(hash) HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
      _ = try client.read(through: "retry: 500\n\n")
    }
    // A page that is not as it would be now is told at once.
    #expect(try clients[2].read(through: "\n\n").contains("event: reload\n"))
    let name = "\(folder.path)/Content/lsp/10.md"
    let text = String(decoding: try FileReading.bytes(of: name), as: UTF8.self)
    try FileWriting.replace(name, with: Array("\(text)\n\nMore of it.\n".utf8))
    for client in clients[..<2] {
      #expect(try client.read(through: "\n\n").contains("event: reload\n"))
    }
    #expect(try served.ask("/en/lsp/10.html").text.contains("More of it."))

    try FileWriting.replace(name, with: Array("---\nnmae: x\n---\n".utf8))
    let errors = try clients[0].read(through: "]\n\n")
    #expect(
      errors.contains("event: errors\ndata: [\"\(folder.path)/Content/lsp/10.md:2:1: error: "))
    #expect(errors.contains("did you mean “name”?"))
    #expect(errors.contains("“name” is missing"))
    #expect(try served.ask("/en/lsp/10.html").text.contains("More of it."), "the last good page")
    try FileWriting.replace(name, with: Array(text.utf8))
    #expect(try clients[0].read(through: "[]\n\n").contains("event: errors\ndata: []\n\n"))
  }

  @Test func `shows errors alone where there has been no good page`() async throws {
    var site = try Fixtures.shippedSite()
    let right = site.files["Content/lsp/10.md"] ?? []
    site.files["Content/lsp/10.md"] = Array("---\nname: <b>\n---\n## Nothing\n".utf8)
    let folder = try TemporaryFolder(site)
    let served = try ServedTool(folder.path)
    for target in ["/", "/en/lsp/10.html", "/nothing"] {
      let response = try served.ask(target)
      #expect(response.status == 500)
      #expect(response.headers["cache-control"] == "no-store")
      #expect(response.text.contains("Content/lsp/10.md:4:1: error: unknown heading “Nothing”"))
      #expect(ServedTool.withoutScript(response.body).hasScript)
    }
    try FileWriting.replace("\(folder.path)/Content/lsp/10.md", with: right)
    var status = 500
    for _ in 0..<100 where status == 500 {
      try await Task.sleep(for: .milliseconds(50))
      status = try served.ask("/en/lsp/10.html").status
    }
    #expect(status == 200)
  }
}
