import Diagnostics
import Files
import Publish

/// Why a build ended without a site.
enum BuildFailure: Error {
  /// The site has errors.
  case site(DiagnosticLog)
  case publishing(PublishError)

  /// The list of changes could not be written.
  case file(FileError)

  /// The command line asks for something that this site does not have.
  case usage(String)

  /// What to tell the user.
  var lines: [String] {
    switch self {
    case .site(let log): log.diagnostics.filter { $0.severity == .error }.map(\.description)
    case .publishing(let error): [error.description]
    case .file(let error): [error.description]
    case .usage(let message): [UsageError(message: message, command: "build").description]
    }
  }

  var status: ExitStatus {
    switch self {
    case .site(let log): log.failureStatus
    case .publishing(.page): .siteHasErrors
    case .usage: .wrongUsage
    case .file, .publishing: .fileFailure
    }
  }
}

extension Console {
  /// Says which errors a site has for which a command can't go on.
  ///
  /// - Returns: how the command ends.
  func refuse(_ log: DiagnosticLog) -> ExitStatus {
    let failure = BuildFailure.site(log)
    for line in failure.lines { say(line) }
    return failure.status
  }
}

extension DiagnosticLog {
  /// How a command ends that stops at these errors.
  var failureStatus: ExitStatus { hasFileFailures ? .fileFailure : .siteHasErrors }
}
