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

extension DiagnosticLog {
  /// How a command ends that stops at these errors.
  var failureStatus: ExitStatus { hasFileFailures ? .fileFailure : .siteHasErrors }
}
