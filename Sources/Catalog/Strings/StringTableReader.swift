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

/// Reads a string table, which may lie over one of the theme.
struct StringTableReader: FileReader {
  struct Rules: Equatable, Sendable {
    /// The theme's table, of which the file may change any key; `nil` for a whole table. It is the
    /// same as long as the program runs.
    let base: StringTableFile?

    static func == (left: Rules, right: Rules) -> Bool {
      (left.base == nil) == (right.base == nil)
    }
  }

  private(set) var log = DiagnosticLog()
  private let file: SourceFile
  private let base: StringTableFile?

  init(file: SourceFile, rules: Rules = Rules(base: nil)) {
    self.file = file
    base = rules.base
  }

  mutating func read() -> StringTableFile? {
    guard let document = log.collect({ () throws(Diagnostic) in try YAMLDocument.parse(file) }),
      var root = YAMLMapping(document, in: file, as: "the string table", log: &log)
    else { return nil }
    guard let language = readLanguage(&root) else { return nil }
    let grammar = root.mapping("grammar", log: &log).map { readGrammar($0) }
    let group = readGroup(root.entriesInOrder, skipping: ["grammar"])
    return StringTableFile(
      language: language, grammar: grammar ?? base?.grammar ?? Grammar(),
      group: base.map { group.over($0.group, log: &log) } ?? group,
      location: root.location, file: file, entries: root.entriesInOrder)
  }

  private mutating func readLanguage(_ root: inout YAMLMapping) -> String? {
    if let base { return root.filledText("language", log: &log)?.text ?? base.language }
    return root.requiredText(
      "language", remedy: "give the language's own name for itself, as in “language: English”",
      log: &log)?.text
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
    var grammar = base?.grammar ?? Grammar()
    if let names = words("names", of: &mapping) { grammar.names = Set(names) }
    if let doubled = words("doubled", of: &mapping) {
      grammar.doubledWords = Set(doubled.map { $0.lowercased() })
    }
    if let forms = words("forms", of: &mapping) { grammar.forms = forms }
    if let lowercases = mapping.flag("lowercase", log: &log) { grammar.lowercases = lowercases }
    if let noun = NounName("noun", of: &mapping, in: file, log: &log) {
      grammar.noun = noun.words.forms.mapValues(\.text)
      grammar.noun["name"] = noun.name
    }
    if let fullStop = mapping.text("fullStop", log: &log) { grammar.fullStop = fullStop.text }
    if var encounter = mapping.mapping("encounter", log: &log) {
      if let openers = words("openers", of: &encounter) { grammar.encounterOpeners = openers }
      if let joiner = encounter.text("joiner", log: &log) { grammar.encounterJoiner = joiner.text }
      encounter.reportUnknownKeys(log: &log)
    }
    if var meaning = mapping.mapping("meaning", log: &log) {
      if let words = words("participles", of: &meaning) { grammar.participles = Set(words) }
      if let words = words("verbs", of: &meaning) { grammar.verbs = Set(words) }
      meaning.reportUnknownKeys(log: &log)
    }
    if var clause = mapping.mapping("clause", log: &log) {
      if let words = words("verbs", of: &clause) { grammar.finiteVerbs = Set(words) }
      if let endings = words("endings", of: &clause) { grammar.finiteEndings = endings }
      if let words = words("imperatives", of: &clause) { grammar.imperatives = Set(words) }
      clause.reportUnknownKeys(log: &log)
    }
    mapping.reportUnknownKeys(log: &log)
    return grammar
  }

  /// - Returns: `nil` if the key is missing.
  private mutating func words(_ key: String, of mapping: inout YAMLMapping) -> [String]? {
    guard mapping.node(key) != nil else { return nil }
    return mapping.list(key).compactMap {
      YAMLText($0, in: file, as: "a word of “\(key)”", log: &log)?.text
    }
  }
}
