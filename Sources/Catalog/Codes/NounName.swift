import Diagnostics
import YAML

/// What a code of a protocol is called in one locale: `response`, `exit status`.
public struct NounName: Sendable {
  public let name: String
  public let words: WordForms

  /// Reads a text, or a mapping of the name and the forms.
  ///
  /// - Returns: `nil`, perhaps after a message, if there is none.
  init?(_ key: String, of keys: inout YAMLMapping, in file: SourceFile, log: inout DiagnosticLog) {
    guard let node = keys.node(key) else { return nil }
    guard node.mappingEntries != nil else {
      guard let text = keys.filledText(key, log: &log) else { return nil }
      name = text.text
      words = WordForms(location: text.location)
      return
    }
    guard var mapping = YAMLMapping(node, in: file, as: "the noun", log: &log),
      let text = mapping.requiredText("name", remedy: "say what a code is called", log: &log)
    else { return nil }
    name = text.text
    words = WordForms(forms: mapping.forms(besides: ["name"], log: &log), location: text.location)
  }
}
