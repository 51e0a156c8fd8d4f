import Diagnostics
import JSON

/// Messages as JSON of our own. New members may be added; `version` changes with their meaning.
enum MessageJSON {
  static func document(of diagnostics: [Diagnostic]) -> String {
    JSONValue.object([
      ("version", .number(1)),
      ("messages", .array(diagnostics.map(value))),
    ]).document
  }

  private static func value(of diagnostic: Diagnostic) -> JSONValue {
    let position = diagnostic.position
    return .object([
      ("severity", .string(diagnostic.severity.rawValue)),
      ("path", .string(diagnostic.path)),
      ("line", position.map { .number($0.line) } ?? .null),
      ("column", position.map { .number($0.column) } ?? .null),
      ("message", .string(diagnostic.message)),
      ("remedy", diagnostic.remedy.map { .string($0) } ?? .null),
    ])
  }
}
