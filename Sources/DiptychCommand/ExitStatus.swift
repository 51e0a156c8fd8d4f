/// What the process tells its caller; the numbers are a promise to users.
public enum ExitStatus: Int32, CaseIterable, Sendable {
  case done = 0

  /// The site has errors, and nothing was published.
  case siteHasErrors = 1

  /// The command line is wrong (EX_USAGE).
  case wrongUsage = 64

  /// Reading or writing failed (EX_IOERR).
  case fileFailure = 74

  var meaning: String {
    switch self {
    case .done: "done"
    case .siteHasErrors: "the site has errors"
    case .wrongUsage: "the command line is wrong"
    case .fileFailure: "reading or writing failed"
    }
  }
}

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
