public import Diagnostics
public import YAML

/// How a word stands inside the sentences of one locale: a value of a fact, a noun, a class.
public struct WordForms: Sendable {
  /// The words for it; `nil` for its name.
  public let phrase: String?

  /// Its other forms, such as cases, by the names that the locale's `grammar.forms` gives them.
  public let forms: [String: YAMLText]

  public let location: SourceLocation

  init(phrase: String? = nil, forms: [String: YAMLText] = [:], location: SourceLocation) {
    self.phrase = phrase
    self.forms = forms
    self.location = location
  }
}

extension YAMLMapping {
  /// Reads all keys that nobody has asked for as forms of a word.
  ///
  /// - Parameter keys: what is no form.
  mutating func forms(besides keys: [String], log: inout DiagnosticLog) -> [String: YAMLText] {
    var forms: [String: YAMLText] = [:]
    for entry in entriesInOrder where !keys.contains(entry.key) {
      forms[entry.key] = filledText(entry.key, log: &log)
    }
    return forms
  }
}
