import DiptychCommand
import Harness
import Testing

@Suite struct `Help` {
  @Test(arguments: ["--help", "-h", "help"])
  func `gives an overview`(word: String) async throws {
    let run = await Invocation(word)
    #expect(run.status == .done)
    #expect(run.error.isEmpty)
    try Recording.expect(run.output, matches: "\(Fixtures.folder)/help/overview.txt")
  }

  static let commands = [
    "build", "serve", "check", "audit", "translations", "restamp", "new site", "new protocol",
    "new code", "new pair", "new page", "new locale", "new translation", "new", "theme",
    "theme copy", "theme diff", "render", "completion", "manual",
  ]

  @Test(arguments: commands)
  func `tells what a command takes`(command: String) async throws {
    let run = await Invocation(["help"] + command.split(separator: " ").map(String.init))
    #expect(run.status == .done)
    #expect(run.error.isEmpty)
    try Recording.expect(run.output, matches: "\(Fixtures.folder)/help/\(command).txt")
  }

  @Test(arguments: commands, ["--help", "-h"])
  func `is given wherever a command is asked for it`(command: String, word: String) async {
    let words = command.split(separator: " ").map(String.init)
    let help = await Invocation(["help"] + words)
    let run = await Invocation(words + ["--unknown", word])
    #expect(run.status == .done)
    #expect(run.output == help.output)
  }

  @Test func `has the version`() async {
    let run = await Invocation("--version")
    #expect(run.status == .done)
    #expect(run.output == "diptych \(Version.current)\n")
    #expect(run.error.isEmpty)
  }
}
