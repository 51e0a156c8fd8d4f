/// One thing that is wrong with a site, as data. `Diagnostic.description` words it.
public struct Diagnostic: Error, Sendable, Hashable {
  /// Whether the site can be published as it is.
  public enum Severity: String, Sendable {
    /// Nothing is published.
    case error
    /// The site is published all the same.
    case warning
  }

  public let severity: Severity

  /// The file or folder, as the user would type it from the working folder.
  public let path: String

  /// The line and column, where the place has any.
  public let position: SourcePosition?

  /// What is wrong.
  public let message: String

  /// What would be right; `nil` where the message says it already.
  public let remedy: String?

  /// Whether the system failed to read a file, rather than the file being wrong.
  public var isFileFailure = false

  public init(
    _ severity: Severity = .error, at location: SourceLocation, _ message: String,
    remedy: String? = nil
  ) {
    self.severity = severity
    path = location.path
    position = location.position
    self.message = message
    self.remedy = remedy
  }
}

extension Diagnostic: CustomStringConvertible {
  /// `path:line:column: error: what is wrong; what would be right`, on one line whatever is quoted.
  public var description: String {
    let place = position.map { "\(path):\($0.line):\($0.column)" } ?? path
    let advice = remedy.map { "; \($0)" } ?? ""
    return "\(place): \(severity.rawValue): \(message)\(advice)"
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .joined(separator: "⏎")
  }
}

extension Diagnostic: Comparable {
  /// By file, then by place, then by text, so that a run always prints the same list.
  public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    left.sortKey < right.sortKey
  }

  private var sortKey: (String, Int, Int, String, String, String) {
    (
      path, position?.line ?? 0, position?.column ?? 0, message, remedy ?? "", severity.rawValue
    )
  }
}
