import Diagnostics
import Languages
import Markdown
import YAML

/// What `Locales/<locale>.yaml` says, without what it lacks.
struct StringTableFile: Sendable {
  let language: String
  let grammar: Grammar

  /// The keys in the file's own order.
  let group: StringGroup

  /// Where the table starts.
  let location: SourceLocation

  fileprivate let file: SourceFile

  /// All keys, those of the grammar included.
  fileprivate let entries: [YAMLEntry]

  /// Where the keys of a group stand, by the names of the groups that it is in and its own.
  func locations(in path: [String]) -> [String: SourceLocation] {
    var entries = entries
    for key in path { entries = entries.first { $0.key == key }?.value.mappingEntries ?? [] }
    return Dictionary(
      entries.map { ($0.key, SourceLocation(file: file, offset: $0.keyRange.lowerBound)) },
      uniquingKeysWith: { first, _ in first })
  }
}

/// Reads a string table.
struct StringTableReader: FileReader {
  private(set) var log = DiagnosticLog()
  private let file: SourceFile

  init(file: SourceFile, rules: NoRules = NoRules()) {
    self.file = file
  }

  mutating func read() -> StringTableFile? {
    guard let document = log.collect({ () throws(Diagnostic) in try YAMLDocument.parse(file) }),
      var root = YAMLMapping(document, in: file, as: "the string table", log: &log)
    else { return nil }
    guard
      let language = root.requiredText(
        "language", remedy: "give the language's own name for itself, as in “language: English”",
        log: &log)
    else { return nil }
    let grammar = root.mapping("grammar", log: &log).map { readGrammar($0) }
    return StringTableFile(
      language: language.text, grammar: grammar ?? Grammar(),
      group: readGroup(root.entriesInOrder, skipping: ["grammar"]), location: root.location,
      file: file, entries: root.entriesInOrder)
  }

  private mutating func readGroup(
    _ entries: [YAMLEntry], skipping skipped: Set<String> = []
  ) -> StringGroup {
    var group = StringGroup(entries: [])
    for entry in entries where !skipped.contains(entry.key) {
      guard !entry.key.contains("."), !entry.key.isEmpty else {
        report(entry, "the key “\(entry.key)” can't be written in a tag", "leave out the dot")
        continue
      }
      if let entries = entry.value.mappingEntries {
        group.entries.append((entry.key, .group(readGroup(entries))))
      } else if let text = YAMLText(entry.value, in: file, as: "“\(entry.key)”", log: &log) {
        if LinkScheme.isRefusedAddress(text.text) { report(address: text) }
        group.entries.append((entry.key, .text(text, isFallback: false)))
      }
    }
    return group
  }

  private mutating func report(address text: YAMLText) {
    let schemes = LinkScheme.allowed.joined(separator: ", ")
    log.append(
      Diagnostic(
        at: text.location, "the address “\(text.text)” has a scheme that is not allowed",
        remedy: "write one of \(schemes), or a relative address"))
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
    grammar.forms = words("forms", of: &mapping)
    grammar.lowercases = mapping.flag("lowercase", log: &log)
    if let noun = NounName("noun", of: &mapping, in: file, log: &log) {
      grammar.noun = noun.words.forms.mapValues(\.text)
      grammar.noun["name"] = noun.name
    }
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
    if var clause = mapping.mapping("clause", log: &log) {
      grammar.finiteVerbs = Set(words("verbs", of: &clause))
      grammar.finiteEndings = words("endings", of: &clause)
      grammar.imperatives = Set(words("imperatives", of: &clause))
      clause.reportUnknownKeys(log: &log)
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
