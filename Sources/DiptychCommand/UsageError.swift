/// What is wrong with a command line.
struct UsageError: Error, Hashable {
  let message: String

  /// The command that was meant, whose help is pointed to.
  let command: String?

  /// `diptych: error: …` and where to read more.
  var description: String {
    let help = command.map { "diptych help \($0)" } ?? "diptych --help"
    return "diptych: error: \(message); see “\(help)”"
  }
}
