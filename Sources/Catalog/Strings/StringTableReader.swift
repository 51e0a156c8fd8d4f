import Diagnostics
import Languages
import YAML

/// Reads `Locales/<locale>.yaml`.
struct StringTableReader {
  private(set) var log = DiagnosticLog()
  private let file: SourceFile

  /// Where each key stands, by its path.
  private var keyLocations: [String: SourceLocation] = [:]

  init(file: SourceFile) {
    self.file = file
  }

  /// Reads a table; keys that it lacks are taken from the source locale's table.
  ///
  /// - Parameter source: the source locale's table; `nil` when reading that one.
  mutating func read(fallback source: StringTable?) -> StringTable? {
    guard let document = log.collect({ () throws(Diagnostic) in try YAMLDocument.parse(file) }),
      var root = YAMLMapping(document, in: file, as: "the string table", log: &log)
    else { return nil }
    guard
      let language = root.requiredText(
        "language", remedy: "give the language's own name for itself, as in “language: English”",
        log: &log)
    else { return nil }
    let grammar = root.mapping("grammar", log: &log).map { readGrammar($0) }
    var group = readGroup(document?.mappingEntries ?? [], path: "", skipping: ["grammar"])
    if let source {
      group = merge(group, with: source.root, path: "", at: root.location)
    } else {
      checkHeadings(group, at: root.location)
    }
    return StringTable(language: language.text, grammar: grammar ?? Grammar(), root: group)
  }

  private mutating func readGroup(
    _ entries: [YAMLEntry], path: String, skipping skipped: Set<String> = []
  ) -> StringGroup {
    var group = StringGroup(entries: [])
    for entry in entries where !skipped.contains(entry.key) {
      guard !entry.key.contains("."), !entry.key.isEmpty else {
        report(entry, "the key “\(entry.key)” can't be written in a tag", "leave out the dot")
        continue
      }
      let name = path + entry.key
      keyLocations[name] = SourceLocation(file: file, offset: entry.keyRange.lowerBound)
      if let entries = entry.value.mappingEntries {
        group.entries.append((entry.key, .group(readGroup(entries, path: "\(name)."))))
      } else if let text = YAMLText(entry.value, in: file, as: "“\(entry.key)”", log: &log) {
        group.entries.append((entry.key, .text(text, isFallback: false)))
      }
    }
    return group
  }

  /// A group with the source's keys in the source's order.
  private mutating func merge(
    _ group: StringGroup, with source: StringGroup, path: String, at location: SourceLocation
  ) -> StringGroup {
    var own = Dictionary(group.entries.map { ($0.key, $0.node) }, uniquingKeysWith: { $1 })
    var merged = StringGroup(entries: [])
    for (key, sourceNode) in source.entries {
      let name = path + key
      switch (own.removeValue(forKey: key), sourceNode) {
      case (.text(let text, _)?, .text):
        merged.entries.append((key, .text(text, isFallback: false)))
      case (.group(let inner)?, .group(let sourceInner)):
        let inner = merge(inner, with: sourceInner, path: "\(name).", at: location)
        merged.entries.append((key, .group(inner)))
      case (nil, _):
        reportMissing(name, sourceNode, at: location)
        merged.entries.append((key, sourceNode.asFallback))
      case (.some(let node), _):
        log.append(
          Diagnostic(
            at: node.location ?? location,
            "“\(name)” is a \(node.kindName) here and a \(sourceNode.kindName) in the source",
            remedy: "give it the same form in both"))
        merged.entries.append((key, sourceNode.asFallback))
      }
    }
    for key in own.keys {
      log.append(
        Diagnostic(
          at: keyLocations[path + key] ?? location, "unknown key “\(path)\(key)”",
          remedy: Suggestion.remedy(for: key, among: source.entries.map(\.key))))
    }
    return merged
  }

  private mutating func reportMissing(
    _ name: String, _ node: StringNode, at location: SourceLocation
  ) {
    switch node {
    case .text:
      log.append(
        Diagnostic(
          .warning, at: location, "“\(name)” is missing",
          remedy: "translate it; the source locale's text stands in its place"))
    case .group(let group):
      for (key, node) in group.entries { reportMissing("\(name).\(key)", node, at: location) }
    }
  }

  private mutating func checkHeadings(_ group: StringGroup, at location: SourceLocation) {
    for section in Section.allCases where group.text(at: section.headingKey) == nil {
      log.append(
        Diagnostic(
          at: location, "“\(section.headingKey)” is missing",
          remedy: "give the heading of that section"))
    }
  }

  private mutating func report(_ entry: YAMLEntry, _ message: String, _ remedy: String) {
    log.append(
      Diagnostic(
        at: SourceLocation(file: file, offset: entry.keyRange.lowerBound), message,
        remedy: remedy))
  }

  // MARK: Grammar

  private mutating func readGrammar(_ mapping: YAMLMapping) -> Grammar {
    var mapping = mapping
    var grammar = Grammar()
    grammar.names = Set(words("names", of: &mapping))
    grammar.doubledWords = Set(words("doubled", of: &mapping).map { $0.lowercased() })
    if let fullStop = mapping.text("fullStop", log: &log) { grammar.fullStop = fullStop.text }
    if var encounter = mapping.mapping("encounter", log: &log) {
      grammar.encounterOpeners = words("openers", of: &encounter)
      grammar.encounterJoiner = encounter.text("joiner", log: &log)?.text
      encounter.reportUnknownKeys(log: &log)
    }
    if var meaning = mapping.mapping("meaning", log: &log) {
      grammar.participles = Set(words("participles", of: &meaning))
      grammar.verbs = Set(words("verbs", of: &meaning))
      meaning.reportUnknownKeys(log: &log)
    }
    mapping.reportUnknownKeys(log: &log)
    return grammar
  }

  private mutating func words(_ key: String, of mapping: inout YAMLMapping) -> [String] {
    mapping.list(key).compactMap {
      YAMLText($0, in: file, as: "a word of “\(key)”", log: &log)?.text
    }
  }
}

extension StringNode {
  /// The same texts, marked as standing in for missing ones.
  fileprivate var asFallback: StringNode {
    switch self {
    case .text(let text, _): .text(text, isFallback: true)
    case .group(let group):
      .group(StringGroup(entries: group.entries.map { ($0.key, $0.node.asFallback) }))
    }
  }

  fileprivate var location: SourceLocation? {
    switch self {
    case .text(let text, _): text.location
    case .group(let group): group.entries.lazy.compactMap(\.node.location).first
    }
  }

  fileprivate var kindName: String {
    switch self {
    case .text: "text"
    case .group: "group of keys"
    }
  }
}
