import Diagnostics

/// The words that name a command, which are two for `new translation`, and what follows them.
struct CommandWords {
  private let words: [String]

  /// The arguments of the command.
  let rest: [String]

  /// - Parameter arguments: a command line that is not empty.
  init(_ arguments: [String]) {
    let isGroup = arguments.count > 1 && Self.commands(in: arguments[0]) != []
    let count = isGroup && !arguments[1].hasPrefix("-") ? 2 : 1
    words = Array(arguments.prefix(count))
    rest = Array(arguments.dropFirst(count))
  }

  /// The command that is meant.
  func name() throws(UsageError) -> CommandName {
    let names = try names()
    guard let name = names.first, names.count == 1 else {
      let choices = names.map { "“\($0.rawValue)”" }
      let choice = [choices.dropLast().joined(separator: ", "), choices[choices.count - 1]]
      throw UsageError(
        message: "“\(words[0])” alone is no command; say \(choice.joined(separator: " or "))",
        command: words[0])
    }
    return name
  }

  /// The command that is meant, or all commands whose first word is given alone.
  func names() throws(UsageError) -> [CommandName] {
    let word = words.joined(separator: " ")
    if let name = CommandName(rawValue: word) { return [name] }
    let group = Self.commands(in: word)
    guard group.isEmpty else { return group }
    let advice = Suggestion.advice(for: word, among: CommandName.allCases.map(\.rawValue))
    throw UsageError(
      message: "there is no command “\(word)”\(advice)", command: nil)
  }

  /// The commands of two words that start with one.
  private static func commands(in word: String) -> [CommandName] {
    CommandName.allCases.filter { $0.rawValue.hasPrefix("\(word) ") }
  }
}
