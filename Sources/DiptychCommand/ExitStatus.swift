/// What the process tells its caller; the numbers are a promise to users.
public enum ExitStatus: Int32, Sendable {
  case done = 0

  /// The site has errors, and nothing was published.
  case siteHasErrors = 1

  /// The command line is wrong (EX_USAGE).
  case wrongUsage = 64

  /// Reading or writing failed (EX_IOERR).
  case fileFailure = 74
}
