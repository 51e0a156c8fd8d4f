/// What `--help` and `help COMMAND` print.
enum HelpText {
  /// What the tool does, after its name.
  static let purpose = "builds static reference sites whose pages compare two codes"

  static let overview = """
    Diptych \(purpose), in several languages.

    usage: diptych COMMAND [OPTION…]

    \(table(CommandName.allCases.map { ($0.rawValue, $0.summary) }))

    diptych help COMMAND   what a command takes
    diptych --version      which version this is

    Exit status:

    \(table(ExitStatus.allCases.map { (String($0.rawValue), $0.meaning) }))

    Nothing is published when there are errors.

    """

  static func text(for command: CommandName) -> String {
    let options = command.options.map { option in
      ("--\(option.rawValue)\(option.placeholder.map { " \($0)" } ?? "")", option.summary)
    }
    return """
      usage: diptych \(command.rawValue)\(command.operands.usage) [OPTION…]

      It \(command.summary).

      \(table(options))

      """
  }

  private static func table(_ rows: [(String, String)]) -> String {
    let width = rows.map(\.0.count).max() ?? 0
    return rows.map { name, text in
      "  \(name)\(String(repeating: " ", count: width - name.count))   \(text)"
    }.joined(separator: "\n")
  }
}
