import Diagnostics
import Files

/// The command line: which command is meant, and what its end means to the caller.
public enum CommandLineTool {
  /// Runs a command.
  ///
  /// - Parameter arguments: the words after the name of the tool.
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
    let rest = Array(arguments.dropFirst())
    switch first {
    case "--help", "-h": try console.write(HelpText.overview)
    case "--version": try console.write("diptych \(Version.current)\n")
    case "help": try help(rest, console: console)
    default:
      let name = try commandName(first)
      if rest.contains("--help") || rest.contains("-h") {
        try console.write(HelpText.text(for: name))
        return .done
      }
      return try await run(name, ArgumentReader(name, rest), console: console)
    }
    return .done
  }

  private static func run(
    _ name: CommandName, _ arguments: ArgumentReader, console: Console
  ) async throws -> ExitStatus {
    switch name {
    case .build: try await BuildCommand(arguments).run(console: console)
    case .check: try await CheckCommand(arguments).run(console: console)
    case .render: try RenderCommand(arguments).run(console: console)
    }
  }

  private static func help(_ arguments: [String], console: Console) throws {
    guard let name = arguments.first else { return try console.write(HelpText.overview) }
    try console.write(HelpText.text(for: commandName(name)))
  }

  private static func commandName(_ word: String) throws(UsageError) -> CommandName {
    if let name = CommandName(rawValue: word) { return name }
    let remedy = Suggestion.remedy(for: word, among: CommandName.allCases.map(\.rawValue))
    throw UsageError(
      message: "there is no command “\(word)”\(remedy.map { ", \($0)" } ?? "")", command: nil)
  }
}
