import DiptychCommand
import Foundation
import Harness
import Testing

@Suite struct `Messages for other programs` {
  /// A site with an error whose message has what formats must escape.
  private func check(_ format: String) async throws -> (run: Invocation, folder: String) {
    let folder = TemporaryFolder.newPath()
    var site = try Fixtures.validSite()
    site.files["Content/lsp/9, 50%.md"] = Array("---\nname: X\n---\n".utf8)
    try site.write(to: folder)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let run = await Invocation("check", "--root", folder, "--format", format)
    #expect(run.status == .siteHasErrors)
    return (run, folder)
  }

  private func object(_ text: String) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(text.utf8))
  }

  @Test func `are workflow commands for GitHub`() async throws {
    let (run, folder) = try await check("github")
    #expect(run.error.isEmpty)
    let lines = run.output.split(separator: "\n")
    #expect(!lines.isEmpty)
    for line in lines {
      #expect(line.hasPrefix("::error file=\(folder)/Content/lsp/9%2C 50%25.md"))
      #expect(line.contains("::"))
    }
  }

  @Test func `are a Code Quality report for GitLab`() async throws {
    let (run, folder) = try await check("gitlab")
    let entries = try #require(try object(run.output) as? [[String: Any]])
    #expect(!entries.isEmpty)
    for entry in entries {
      let location = try #require(entry["location"] as? [String: Any])
      #expect(location["path"] as? String == "\(folder)/Content/lsp/9, 50%.md")
      #expect((location["lines"] as? [String: Int])?["begin"] ?? 0 >= 1)
      #expect(entry["severity"] as? String == "major")
    }
    #expect(Set(entries.compactMap { $0["fingerprint"] as? String }).count == entries.count)
  }

  @Test func `are SARIF`() async throws {
    let (run, folder) = try await check("sarif")
    let log = try #require(try object(run.output) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    let runs = try #require(log["runs"] as? [[String: Any]])
    let results = try #require(runs.first?["results"] as? [[String: Any]])
    let places = try #require(results.first?["locations"] as? [[String: Any]])
    let place = try #require(places.first?["physicalLocation"] as? [String: Any])
    let file = try #require(place["artifactLocation"] as? [String: String])
    #expect(file["uri"] == "\(folder)/Content/lsp/9%2C%2050%25.md".replacing("%2C", with: ","))
  }

  @Test func `are JSON with what the text has`() async throws {
    let (json, folder) = try await check("json")
    let text = try await check("text")
    #expect(text.run.output.isEmpty)
    let log = try #require(try object(json.output) as? [String: Any])
    #expect(log["version"] as? Int == 1)
    let messages = try #require(log["messages"] as? [[String: Any]])
    let lines = text.run.error(seenFrom: text.folder).split(separator: "\n")
    #expect(messages.count == lines.count)
    for (message, line) in zip(messages, lines) {
      let path = try #require(message["path"] as? String).replacing("\(folder)/", with: "")
      let place =
        (message["line"] as? Int).map { "\(path):\($0):\(message["column"] as? Int ?? 0)" } ?? path
      let remedy = (message["remedy"] as? String).map { "; \($0)" } ?? ""
      let sentence = message["message"] as? String ?? ""
      #expect(line == "\(place): \(message["severity"] as? String ?? ""): \(sentence)\(remedy)")
    }
  }

  @Test func `are empty where nothing is wrong`() async throws {
    let folder = TemporaryFolder.newPath()
    var tree = FileTree()
    tree.files["index.html"] = Array("<!doctype html><html lang=\"en\"><title>A</title>".utf8)
    try tree.write(to: folder)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (format, output) in [
      ("json", "{\n  \"version\": 1,\n  \"messages\": []\n}\n"), ("gitlab", "[]\n"), ("github", ""),
    ] {
      let run = await Invocation("check", "--site", folder, "--format", format)
      #expect(run.status == .done)
      #expect(run.output == output)
    }
  }
}
