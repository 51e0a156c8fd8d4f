import Diagnostics
import YAML

/// Reads the `facts` of a protocol's files and of codes.
struct FactReader {
  private let file: SourceFile

  init(file: SourceFile) {
    self.file = file
  }

  // MARK: Definitions

  /// Reads the source locale's definitions.
  func readDefinitions(
    _ nodes: [YAMLNode], log: inout DiagnosticLog
  ) -> [(FactDefinition, FactNames)] {
    var definitions: [(FactDefinition, FactNames)] = []
    var ids: Set<String> = []
    for node in nodes {
      guard var keys = YAMLMapping(node, in: file, as: "a fact", log: &log),
        let id = keys.requiredText("id", remedy: "name the fact, as in “retry”", log: &log)
      else { continue }
      let label = keys.requiredText("label", remedy: "say what readers call it", log: &log)
      let kind = readKind(&keys, log: &log)
      let values = readValues(&keys, log: &log)
      let difference = keys.filledText("difference", log: &log)
      keys.reportUnknownKeys(log: &log)
      guard let label, let kind else { continue }
      guard ids.insert(id.text).inserted else {
        report(id.location, "the fact “\(id.text)” is here twice", "remove one", log: &log)
        continue
      }
      if kind != .tokens, values.isEmpty {
        report(
          id.location, "the fact “\(id.text)” has no values", "list them under “values”", log: &log)
      }
      definitions.append(
        (
          FactDefinition(id: id.text, kind: kind, values: values.map(\.id)),
          FactNames(
            label: label.text, values: dictionary(values), difference: difference,
            phrases: phrases(values))
        ))
    }
    return definitions
  }

  private func readKind(
    _ keys: inout YAMLMapping, log: inout DiagnosticLog
  ) -> FactDefinition.Kind? {
    let kinds = FactDefinition.Kind.allCases.map(\.rawValue)
    guard
      let text = keys.requiredText(
        "type", remedy: "write one of \(kinds.joined(separator: ", "))", log: &log)
    else { return nil }
    if let kind = FactDefinition.Kind(rawValue: text.text) { return kind }
    report(
      text.location, "“\(text.text)” is no type of a fact",
      Suggestion.remedy(for: text.text, among: kinds), log: &log)
    return nil
  }

  private func readValues(
    _ keys: inout YAMLMapping, log: inout DiagnosticLog
  ) -> [ReadValue] {
    (keys.mapping("values", log: &log)?.entriesInOrder ?? []).compactMap { entry in
      if entry.value.mappingEntries != nil { return readMapping(entry, log: &log) }
      guard
        let text = YAMLText(entry.value, in: file, as: "the value “\(entry.key)”", log: &log)
      else { return nil }
      guard !text.isBlank else {
        report(text.location, "the value “\(entry.key)” is empty", "give it a name", log: &log)
        return nil
      }
      return ReadValue(id: entry.key, name: text.text, phrase: nil)
    }
  }

  private struct ReadValue {
    let id: String
    let name: String
    let phrase: WordForms?
  }

  /// A value that has more than a name; all keys but `name` and `phrase` are forms.
  private func readMapping(_ entry: YAMLEntry, log: inout DiagnosticLog) -> ReadValue? {
    guard
      var keys = YAMLMapping(
        entry.value, in: file, as: "the value “\(entry.key)”", log: &log)
    else { return nil }
    let name = keys.requiredText("name", remedy: "say what the value is called", log: &log)
    let phrase = keys.filledText("phrase", log: &log)
    let forms = keys.forms(besides: ["name", "phrase"], log: &log)
    guard let name else { return nil }
    return ReadValue(
      id: entry.key, name: name.text,
      phrase: WordForms(
        phrase: phrase?.text, forms: forms,
        location: SourceLocation(file: file, offset: entry.keyRange.lowerBound)))
  }

  private func dictionary(_ values: [ReadValue]) -> [String: String] {
    Dictionary(values.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  private func phrases(_ values: [ReadValue]) -> [String: WordForms] {
    var phrases: [String: WordForms] = [:]
    for value in values { phrases[value.id] = value.phrase }
    return phrases
  }

  /// Reads a translation of the definitions, matched by id.
  func readTranslation(
    _ nodes: [YAMLNode], of definitions: [FactDefinition], log: inout DiagnosticLog
  ) -> [String: FactNames] {
    var names: [String: FactNames] = [:]
    let known = Dictionary(definitions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for node in nodes {
      guard var keys = YAMLMapping(node, in: file, as: "a fact", log: &log),
        let id = keys.requiredText("id", remedy: "name the fact", log: &log)
      else { continue }
      let label = keys.filledText("label", log: &log)
      let values = keys.mapping("values", log: &log)
      let texts = readValues(&keys, log: &log)
      let difference = keys.filledText("difference", log: &log)
      keys.reportUnknownKeys(log: &log)
      guard let definition = known[id.text] else {
        report(
          id.location, "there is no fact “\(id.text)”",
          Suggestion.remedy(for: id.text, among: definitions.map(\.id)), log: &log)
        continue
      }
      let ids = Set(definition.values)
      for entry in values?.entriesInOrder ?? [] where !ids.contains(entry.key) {
        report(
          SourceLocation(file: file, offset: entry.keyRange.lowerBound),
          "the fact “\(id.text)” has no value “\(entry.key)”",
          Suggestion.remedy(for: entry.key, among: definition.values), log: &log)
      }
      names[id.text] = FactNames(
        label: label?.text, values: dictionary(texts), difference: difference,
        phrases: phrases(texts))
    }
    return names
  }

  // MARK: Codes

  /// Reads what a code says of itself.
  ///
  /// - Returns: for each definition the ids of values or words, `nil` if the code does not say.
  func readFacts(
    _ mapping: YAMLMapping, of definitions: [FactDefinition], log: inout DiagnosticLog
  ) -> [[String]?] {
    var mapping = mapping
    let facts = definitions.map { readFact($0, &mapping, log: &log) }
    mapping.reportUnknownKeys(log: &log)
    return facts
  }

  private func readFact(
    _ definition: FactDefinition, _ mapping: inout YAMLMapping, log: inout DiagnosticLog
  ) -> [String]? {
    guard let node = mapping.node(definition.id) else { return nil }
    if definition.kind == .choice, case .sequence = node.content {
      report(
        SourceLocation(file: file, offset: node.range.lowerBound),
        "“\(definition.id)” is a list", "choose one value", log: &log)
      return nil
    }
    let nodes = mapping.list(definition.id)
    // Few values are looked through more quickly than hashed.
    let ids = nodes.count > 16 ? Set(definition.values) : nil
    return nodes.compactMap { node in
      guard let text = YAMLText(node, in: file, as: "a value", log: &log) else { return nil }
      guard
        definition.kind == .tokens
          || ids?.contains(text.text)
            ?? definition.values.contains(text.text)
      else {
        report(
          text.location, "“\(definition.id)” has no value “\(text.text)”",
          Suggestion.remedy(for: text.text, among: definition.values), log: &log)
        return nil
      }
      return text.text
    }
  }

  private func report(
    _ location: SourceLocation, _ message: String, _ remedy: String?, log: inout DiagnosticLog
  ) {
    log.append(Diagnostic(at: location, message, remedy: remedy))
  }
}
