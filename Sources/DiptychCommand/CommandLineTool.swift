import Diagnostics
import Files

/// The command line: which command is meant, and what its end means to the caller.
public enum CommandLineTool {
  /// Runs a command.
  ///
  /// - Parameters:
  ///   - arguments: the words after the name of the tool.
  ///   - console: takes what is written and said; standard output and standard error unless given.
  public static func run(_ arguments: [String], console: Console = .standard) async -> ExitStatus {
    do {
      return try await dispatch(arguments, console: console)
    } catch let error as UsageError {
      console.say(error.description)
      return .wrongUsage
    } catch {
      console.say("\(error)")
      return .fileFailure
    }
  }

  private static func dispatch(
    _ arguments: [String], console: Console
  ) async throws -> ExitStatus {
    guard let first = arguments.first else {
      console.say(HelpText.overview)
      return .wrongUsage
    }
    switch first {
    case "--help", "-h": try console.write(HelpText.overview)
    case "--version": try console.write("diptych \(Version.current)\n")
    case "help": try help(Array(arguments.dropFirst()), console: console)
    default:
      let words = CommandWords(arguments)
      if words.rest.contains("--help") || words.rest.contains("-h") {
        try help(arguments, console: console)
        return .done
      }
      let name = try words.name()
      return try await run(name, ArgumentReader(name, words.rest), console: console)
    }
    return .done
  }

  private static func run(
    _ name: CommandName, _ arguments: ArgumentReader, console: Console
  ) async throws -> ExitStatus {
    switch name {
    case .build: try await BuildCommand(arguments).run(console: console)
    case .check where arguments.has(.site):
      try await AuditCommand(arguments).run(console: console)
    case .serve: try await ServeCommand(arguments).run(console: console)
    case .audit: try await AuditCommand(arguments).run(console: console)
    case .check: try await CheckCommand(arguments).run(console: console)
    case .translations: try await TranslationsCommand(arguments).run(console: console)
    case .restamp: try await RestampCommand(arguments).run(console: console)
    case .newSite: try await NewSiteCommand(arguments).run(console: console)
    case .newProtocol: try await NewProtocolCommand(arguments).run(console: console)
    case .newPair: try await NewContentCommand<NewPair>(arguments).run(console: console)
    case .newLocale: try NewLocaleCommand(arguments).run(console: console)
    case .newTranslation:
      try await NewContentCommand<NewTranslation>(arguments).run(console: console)
    case .newCode: try await NewContentCommand<NewCode>(arguments).run(console: console)
    case .newPage: try await NewContentCommand<NewPage>(arguments).run(console: console)
    case .theme: try await ThemeCommand(arguments).run(console: console)
    case .themeCopy: try ThemeCopyCommand(arguments).run(console: console)
    case .themeDiff: try ThemeDiffCommand(arguments).run(console: console)
    case .render: try RenderCommand(arguments).run(console: console)
    case .completion: try CompletionCommand(arguments).run(console: console)
    case .manual: try ManualCommand().run(console: console)
    }
  }

  private static func help(_ arguments: [String], console: Console) throws {
    guard !arguments.isEmpty else { return try console.write(HelpText.overview) }
    let names = try CommandWords(arguments).names()
    try console.write(names.map { HelpText.text(for: $0) }.joined(separator: "\n"))
  }
}
