import DiptychCommand
import Testing

@Suite struct `Help` {
  @Test(arguments: ["--help", "-h", "help"])
  func `gives an overview`(word: String) async throws {
    let run = await Invocation(word)
    #expect(run.status == .done)
    #expect(run.error.isEmpty)
    try Recording.expect(run.output, matches: "\(Fixtures.folder)/help/overview.txt")
  }

  @Test(arguments: ["build", "check", "render"])
  func `tells what a command takes`(command: String) async throws {
    let run = await Invocation("help", command)
    #expect(run.status == .done)
    #expect(run.error.isEmpty)
    try Recording.expect(run.output, matches: "\(Fixtures.folder)/help/\(command).txt")
  }

  @Test(arguments: ["build", "check", "render"], ["--help", "-h"])
  func `is given wherever a command is asked for it`(command: String, word: String) async {
    let help = await Invocation("help", command)
    let run = await Invocation(command, "--unknown", word)
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
