import Files

/// Where a command says what it has to say.
public struct Console: Sendable {
  private let writeOutput: @Sendable (String) throws(FileError) -> Void
  private let writeError: @Sendable (String) -> Void

  /// Whether a person is watching, to whom progress may be shown.
  public let showsProgress: Bool

  public init(
    output: @escaping @Sendable (String) -> Void, error: @escaping @Sendable (String) -> Void
  ) {
    writeOutput = output
    writeError = error
    showsProgress = false
  }

  private init() {
    writeOutput = { text throws(FileError) in try StandardStream.output.write(text) }
    writeError = { StandardStream.error.say($0, terminator: "") }
    showsProgress = StandardStream.error.isTerminal
  }

  /// Standard output and standard error.
  public static let standard = Console()

  /// Writes what was asked for.
  func write(_ text: String) throws(FileError) {
    try writeOutput(text)
  }

  /// Writes a line about the work, on standard error.
  func say(_ line: String) {
    writeError(line + "\n")
  }

  /// Replaces the line that is being shown, on standard error; an empty one clears it.
  func show(_ line: String) {
    writeError("\r\u{1B}[K\(line)")
  }
}
