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
      let linked = keys.filledText("protocol", log: &log)
      let inverse = keys.filledText("inverse", log: &log)
      let values = NamedValues(
        keys.mapping("values", log: &log), each: "the value", log: &log)
      let difference = keys.filledText("difference", log: &log)
      keys.reportUnknownKeys(log: &log)
      guard let label, let kind else { continue }
      guard ids.insert(id.text).inserted else {
        report(id.location, "the fact “\(id.text)” is here twice", "remove one", log: &log)
        continue
      }
      reportLinks(of: id, kind, to: linked, inverse, log: &log)
      if ![.tokens, .codes].contains(kind), values.ids.isEmpty {
        report(
          id.location, "the fact “\(id.text)” has no values", "list them under “values”", log: &log)
      }
      definitions.append(
        (
          FactDefinition(
            id: id.text, kind: kind, values: values.ids,
            linked: kind == .codes ? linked?.text : nil),
          FactNames(
            label: label.text, values: values.names, difference: difference,
            inverse: inverse?.text, linkedLocation: linked?.location, phrases: values.phrases)
        ))
    }
    return definitions
  }

  /// Reports a fact that names no protocol, or one that does though its values are no codes.
  private func reportLinks(
    of id: YAMLText, _ kind: FactDefinition.ValueType, to linked: YAMLText?, _ inverse: YAMLText?,
    log: inout DiagnosticLog
  ) {
    if kind == .codes {
      guard linked == nil else { return }
      report(
        id.location, "the fact “\(id.text)” names codes of no protocol",
        "add “protocol:” with its folder's name", log: &log)
      return
    }
    for (key, text) in [("protocol", linked), ("inverse", inverse)] {
      guard let text else { continue }
      report(
        text.location, "the fact “\(id.text)” has “\(key)”, but names no codes",
        "write “type: codes”, or leave it out", log: &log)
    }
  }

  private func readKind(
    _ keys: inout YAMLMapping, log: inout DiagnosticLog
  ) -> FactDefinition.ValueType? {
    let kinds = FactDefinition.ValueType.allCases.map(\.rawValue)
    guard
      let text = keys.requiredText(
        "type", remedy: "write one of \(kinds.joined(separator: ", "))", log: &log)
    else { return nil }
    if let kind = FactDefinition.ValueType(rawValue: text.text) { return kind }
    report(
      text.location, "“\(text.text)” is no type of a fact",
      Suggestion.remedy(for: text.text, among: kinds), log: &log)
    return nil
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
      let inverse = keys.filledText("inverse", log: &log)
      let values = NamedValues(
        keys.mapping("values", log: &log), each: "the value", log: &log)
      let difference = keys.filledText("difference", log: &log)
      keys.reportUnknownKeys(log: &log)
      guard let definition = known[id.text] else {
        report(
          id.location, "there is no fact “\(id.text)”",
          Suggestion.remedy(for: id.text, among: definitions.map(\.id)), log: &log)
        continue
      }
      let ids = Set(definition.values)
      for value in values.ids where !ids.contains(value) {
        guard let location = values.locations[value] else { continue }
        report(
          location, "the fact “\(id.text)” has no value “\(value)”",
          Suggestion.remedy(for: value, among: definition.values), log: &log)
      }
      names[id.text] = FactNames(
        label: label?.text, values: values.names, difference: difference,
        inverse: inverse?.text, phrases: values.phrases)
    }
    return names
  }

  // MARK: Codes

  /// Reads what a code says of itself.
  ///
  /// - Returns: for each definition the ids of values or words, `nil` if the code does not say; and
  ///   the codes among them.
  func readFacts(
    _ mapping: YAMLMapping, of definitions: [FactDefinition], log: inout DiagnosticLog
  ) -> (facts: [[String]?], namedCodes: [NamedCode]) {
    var mapping = mapping
    var namedCodes: [NamedCode] = []
    let facts = definitions.enumerated().map { place, definition in
      let values = readFact(definition, &mapping, log: &log)
      if definition.kind == .codes {
        namedCodes += (values ?? []).filter { !definition.values.contains($0.text) }
          .map { NamedCode(fact: place, id: $0.text, location: $0.location) }
      }
      return values?.map(\.text)
    }
    mapping.reportUnknownKeys(log: &log)
    return (facts, namedCodes)
  }

  private func readFact(
    _ definition: FactDefinition, _ mapping: inout YAMLMapping, log: inout DiagnosticLog
  ) -> [YAMLText]? {
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
        [.tokens, .codes].contains(definition.kind)
          || ids?.contains(text.text)
            ?? definition.values.contains(text.text)
      else {
        report(
          text.location, "“\(definition.id)” has no value “\(text.text)”",
          Suggestion.remedy(for: text.text, among: definition.values), log: &log)
        return nil
      }
      return text
    }
  }

  private func report(
    _ location: SourceLocation, _ message: String, _ remedy: String?, log: inout DiagnosticLog
  ) {
    log.append(Diagnostic(at: location, message, remedy: remedy))
  }
}
