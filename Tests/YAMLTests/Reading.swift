import Diagnostics
import Testing

@testable import YAML

/// A file with the name that the expected messages carry.
func yaml(_ text: String) -> SourceFile {
  SourceFile(path: "a.yaml", text: text)
}

/// The message that stops the reading of a text.
func problem(in text: String) throws -> String {
  try #require(throws: Diagnostic.self) { try YAMLDocument.parse(yaml(text)) }.description
}

/// A mapping with the log that reading it fills.
struct MappingReading {
  var mapping: YAMLMapping
  var log = DiagnosticLog()

  init(_ text: String) throws {
    let file = yaml(text)
    mapping = try #require(
      YAMLMapping(try YAMLDocument.parse(file), in: file, as: "the file", log: &log))
  }

  var messages: [String] {
    log.diagnostics.map(\.description)
  }
}

extension YAMLNode {
  /// The node on one line: quoted scalars in quotes, lists and mappings in flow style.
  var outline: String {
    switch content {
    case .scalar(let text, let plain): plain ? text : "'\(text)'"
    case .sequence(let nodes): "[\(nodes.map(\.outline).joined(separator: ", "))]"
    case .mapping(let entries):
      "{\(entries.map { "\($0.key): \($0.value.outline)" }.joined(separator: ", "))}"
    }
  }

  /// The node and all nodes in it, in reading order.
  var all: [YAMLNode] {
    switch content {
    case .scalar: [self]
    case .sequence(let nodes): [self] + nodes.flatMap(\.all)
    case .mapping(let entries): [self] + entries.flatMap(\.value.all)
    }
  }
}
