import Diagnostics

/// How messages about a site are written: for people on standard error, for other programs on
/// standard output.
enum MessageFormat: String, CaseIterable {
  case text, json, sarif, github, gitlab

  init(_ arguments: ArgumentReader) throws(UsageError) {
    guard let name = arguments.value(.format) else {
      self = .text
      return
    }
    guard let format = MessageFormat(rawValue: name) else {
      let advice = Suggestion.advice(for: name, among: Self.allCases.map(\.rawValue))
      throw arguments.error("there is no format “\(name)”\(advice)")
    }
    self = format
  }

  /// Says all messages of a run.
  func report(_ diagnostics: [Diagnostic], to console: Console) throws {
    switch self {
    case .text: for diagnostic in diagnostics { console.say(diagnostic.description) }
    case .json: try console.write(MessageJSON.document(of: diagnostics))
    case .sarif: try console.write(SARIF.document(of: diagnostics))
    case .github: try console.write(diagnostics.map(GitHubAnnotation.line).joined())
    case .gitlab: try console.write(CodeQuality.document(of: diagnostics))
    }
  }
}

extension Diagnostic {
  /// What is wrong and what would be right.
  var sentence: String {
    remedy.map { "\(message); \($0)" } ?? message
  }
}
