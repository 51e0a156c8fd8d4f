import Diagnostics
import Languages
import YAML

/// What the source locale's `protocol.yaml` says.
struct ProtocolFile: Sendable {
  let names: ProtocolNames
  let classes: [CodeClass]

  /// Where each class is declared.
  let classLocations: [SourceLocation]
  let facts: [FactDefinition]
  let clauses: ClauseStyle

  /// The ids of the parties.
  let parties: [String]

  /// The picture for social networks.
  let image: ContentLink?

  /// `nil` if the file declares none.
  let sections: DeclaredSections?
}

/// Reads `protocol.yaml`, which also says which codes belong to which class.
struct ProtocolFileReader: FileReader {
  private(set) var log = DiagnosticLog()
  private let file: SourceFile

  init(file: SourceFile, rules: NoRules) {
    self.file = file
  }

  mutating func read() -> ProtocolFile? {
    guard var keys = YAMLMapping.protocol(in: file, log: &log) else { return nil }
    let name = keys.requiredText("name", remedy: "give the short name", log: &log)
    let title = keys.requiredText("title", remedy: "give the name in full", log: &log)
    let summary = keys.summary(log: &log)
    let noun = NounName("noun", of: &keys, in: file, log: &log)
    let clauses: ClauseStyle? = keys.choice("clauses", log: &log)
    let nodes = keys.requiredList(
      "classes", remedy: "list the classes of codes, each with “id”, “name” and “codes”", log: &log)
    let located = nodes.compactMap { readClass($0) }
    reportDuplicates(located.map { ($0.class.id, $0.location) })
    for (codeClass, _, location) in located.filter(\.class.isDefault).dropFirst() {
      log.append(
        Diagnostic(
          at: location, "“\(codeClass.id)” is a second default class",
          remedy: "leave “default: true” at one of them"))
    }
    let classes = located.map(\.class)
    let facts = FactReader(file: file).readDefinitions(keys.list("facts"), log: &log)
    let sections = SectionReader(file: file).readDeclarations(of: &keys, log: &log)
    let parties = keys.parties(log: &log)
    let image = keys.filledText("image", log: &log).flatMap { readImage($0) }
    keys.reportUnknownKeys(log: &log)
    guard let name, let title, classes.count == nodes.count, !classes.isEmpty else {
      CodeClasses(classes, declaredAt: located.map(\.location)).reportEmpty(log: &log)
      return nil
    }
    return ProtocolFile(
      names: ProtocolNames(
        name: name.text, title: title.text, summary: summary, noun: noun,
        classNames: Dictionary(
          located.map { ($0.class.id, $0.name) }, uniquingKeysWith: { first, _ in first }),
        factNames: Dictionary(
          facts.map { ($0.0.id, $0.1) }, uniquingKeysWith: { first, _ in first }),
        partyNames: parties.names, partyPhrases: parties.phrases),
      classes: classes, classLocations: located.map(\.location), facts: facts.map(\.0),
      clauses: clauses ?? .derived, parties: parties.ids, image: image, sections: sections)
  }

  private mutating func readClass(
    _ node: YAMLNode
  ) -> (class: CodeClass, name: ClassName, location: SourceLocation)? {
    guard var keys = YAMLMapping(node, in: file, as: "a class", log: &log) else { return nil }
    let id = keys.classID(log: &log)
    let name = keys.requiredText("name", remedy: "give the class a name", log: &log)
    let label = keys.filledText("label", log: &log)
    let isDefault = keys.flag("default", log: &log) ?? false
    let nodes = keys.list("codes")
    let ranges = nodes.compactMap { readRange($0) }
    let color: ClassColor? = keys.choice("color", log: &log)
    let shape: ClassShape? = keys.choice("shape", log: &log)
    let forms = keys.forms(besides: ClassKeys.all, log: &log)
    guard let id, let name, ranges.count == nodes.count else { return nil }
    var codeClass = CodeClass(
      id: id.text, name: name.text, label: label?.text, codes: ranges, isDefault: isDefault)
    codeClass.color = color
    codeClass.shape = shape
    return (
      codeClass,
      ClassName(
        name: name.text, label: label?.text,
        words: WordForms(forms: forms, location: keys.location)),
      keys.location
    )
  }

  private mutating func readImage(_ name: YAMLText) -> ContentLink? {
    do throws(Diagnostic) {
      return try LinkReader(of: file).socialImage(name)
    } catch {
      log.append(error)
      return nil
    }
  }

  private mutating func readRange(_ node: YAMLNode) -> CodeRange? {
    guard let text = YAMLText(node, in: file, as: "a range of codes", log: &log) else {
      return nil
    }
    if let range = CodeRange(text.text) { return range }
    log.append(
      Diagnostic(
        at: text.location, "“\(text.text)” is neither a code nor a range of numbers",
        remedy: text.text.utf8.first == UInt8(ascii: "-")
          ? "write “-32601” or “-32768..-32000”" : "write “404” or “400-499”"))
    return nil
  }

  private mutating func reportDuplicates(_ ids: [(id: String, location: SourceLocation)]) {
    var seen: Set<String> = []
    for (id, location) in ids where !seen.insert(id).inserted {
      log.append(
        Diagnostic(at: location, "the class “\(id)” is here twice", remedy: "join the two"))
    }
  }
}

/// The keys of a class that are no forms of its label.
enum ClassKeys {
  static let translated = ["id", "name", "label"]
  static let all = translated + ["default", "codes", "color", "shape"]
}

/// Reads a translation of `protocol.yaml`, whose classes, facts and sections are matched by id.
struct ProtocolTranslationReader: FileReader {
  /// What the source locale's file declares.
  struct Rules: Equatable, Sendable {
    /// The ids of the classes.
    let classes: [String]
    let facts: [FactDefinition]
    let sections: [Section]

    /// The ids of the parties.
    let parties: [String]
  }

  private(set) var log = DiagnosticLog()
  private let file: SourceFile
  private let rules: Rules

  init(file: SourceFile, rules: Rules) {
    self.file = file
    self.rules = rules
  }

  mutating func read() -> ProtocolNames? {
    guard var keys = YAMLMapping.protocol(in: file, log: &log) else { return nil }
    let name = keys.filledText("name", log: &log)
    let title = keys.filledText("title", log: &log)
    let summary = keys.summary(log: &log)
    let noun = NounName("noun", of: &keys, in: file, log: &log)
    var classNames: [String: ClassName] = [:]
    for node in keys.list("classes") {
      guard let (id, className) = readClassName(node) else { continue }
      if !rules.classes.contains(id.text) {
        log.append(
          Diagnostic(
            at: id.location, "there is no class “\(id.text)”",
            remedy: Suggestion.remedy(for: id.text, among: rules.classes)))
      } else if classNames.updateValue(className, forKey: id.text) != nil {
        log.append(
          Diagnostic(
            at: id.location, "the class “\(id.text)” is here twice", remedy: "remove one"))
      }
    }
    let factNames = FactReader(file: file).readTranslation(
      keys.list("facts"), of: rules.facts, log: &log)
    let sectionLabels = SectionReader(file: file).readLabels(
      keys.list("sections"), of: rules.sections, log: &log)
    let parties = keys.parties(log: &log)
    for id in parties.ids where !rules.parties.contains(id) {
      guard let location = parties.locations[id] else { continue }
      log.append(
        Diagnostic(
          at: location, "there is no party “\(id)”",
          remedy: Suggestion.remedy(for: id, among: rules.parties)))
    }
    keys.reportUnknownKeys(log: &log)
    return ProtocolNames(
      name: name?.text, title: title?.text, summary: summary, noun: noun, classNames: classNames,
      factNames: factNames,
      sectionLabels: sectionLabels, partyNames: parties.names,
      partyPhrases: parties.phrases)
  }

  private mutating func readClassName(_ node: YAMLNode) -> (YAMLText, ClassName)? {
    guard var keys = YAMLMapping(node, in: file, as: "a class", log: &log) else { return nil }
    let id = keys.classID(log: &log)
    let name = keys.requiredText("name", remedy: "give the class a name", log: &log)
    let label = keys.filledText("label", log: &log)
    let forms = keys.forms(besides: ClassKeys.translated, log: &log)
    guard let id, let name else { return nil }
    return (
      id,
      ClassName(
        name: name.text, label: label?.text,
        words: WordForms(forms: forms, location: keys.location))
    )
  }
}

extension YAMLMapping {
  /// The mapping that a protocol's file is.
  fileprivate static func `protocol`(
    in file: SourceFile, log: inout DiagnosticLog
  ) -> YAMLMapping? {
    log.collect { () throws(Diagnostic) in try YAMLDocument.parse(file) }
      .flatMap { YAMLMapping($0, in: file, as: "the protocol", log: &log) }
  }

  /// The text of `summary`, with its lines joined.
  fileprivate mutating func summary(log: inout DiagnosticLog) -> String? {
    guard let text = filledText("summary", log: &log) else { return nil }
    return text.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  fileprivate mutating func parties(log: inout DiagnosticLog) -> NamedValues {
    NamedValues(mapping("parties", log: &log), each: "the party", log: &log)
  }

  fileprivate mutating func classID(log: inout DiagnosticLog) -> YAMLText? {
    requiredText("id", remedy: "name the class, as in “4xx”", log: &log)
  }
}
