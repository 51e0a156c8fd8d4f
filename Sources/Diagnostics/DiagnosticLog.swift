/// The diagnostics of one piece of work; logs of work done in parallel are merged.
public struct DiagnosticLog: Sendable {
  private var found: Set<Diagnostic> = []

  public init() {}

  /// Adds a diagnostic, unless it is there already.
  public mutating func append(_ diagnostic: Diagnostic) {
    found.insert(diagnostic)
  }

  /// Adds the diagnostics of another log that are not there already.
  public mutating func merge(_ other: DiagnosticLog) {
    found.formUnion(other.found)
  }

  /// Runs a step that may stop at a diagnostic, and notes it.
  ///
  /// - Returns: what the step returns, or `nil` if it stopped.
  public mutating func collect<Value>(_ step: () throws(Diagnostic) -> Value) -> Value? {
    do {
      return try step()
    } catch {
      append(error)
      return nil
    }
  }

  /// Every diagnostic once, sorted by file and place.
  public var diagnostics: [Diagnostic] {
    found.sorted()
  }

  public var hasErrors: Bool {
    found.contains { $0.severity == .error }
  }

  /// Whether the system failed to read some file.
  public var hasFileFailures: Bool {
    found.contains { $0.isFileFailure }
  }

  public var isEmpty: Bool {
    found.isEmpty
  }
}
