import Diagnostics
import Languages
import Markdown
import YAML

/// What was read from one code's file.
final class CodeFile: Sendable {
  let text: CodeText
  let naming: CodeNaming
  let references: [Reference]
  let related: [YAMLText]
  let facts: (facts: [[String]?], namedCodes: [NamedCode])
  let flow: [FlowLine]

  init(
    text: CodeText, naming: CodeNaming, references: [Reference], related: [YAMLText],
    facts: (facts: [[String]?], namedCodes: [NamedCode]), flow: [FlowLine]
  ) {
    self.text = text
    self.naming = naming
    self.references = references
    self.related = related
    self.facts = facts
    self.flow = flow
  }
}

/// Reads one code's Markdown file, in the source locale or in translation.
struct CodeFileReader: FileReader {
  final class Rules: Equatable, Sendable {
    /// Whether the file is the source locale's, which must be complete.
    let isSource: Bool

    /// The headings that the file may use.
    let headings: SectionHeadings

    /// What the protocol tells of every code.
    let facts: [FactDefinition]

    /// The ids of the parties of its call flows.
    let parties: [String]

    let texts: TextRules

    /// The ids of everything else on the pages that show the file's texts.
    let takenIDs: Set<String>

    init(
      isSource: Bool, headings: SectionHeadings, facts: [FactDefinition] = [],
      parties: [String] = [],
      texts: TextRules
    ) {
      self.isSource = isSource
      self.headings = headings
      self.facts = facts
      self.parties = parties
      self.texts = texts
      takenIDs = texts.takenIDs.union(headings.sections.map(\.id))
    }

    static func == (left: Rules, right: Rules) -> Bool {
      left === right
        || left.isSource == right.isSource && left.headings == right.headings
          && left.facts == right.facts && left.parties == right.parties
          && left.texts == right.texts
    }
  }

  private(set) var log = DiagnosticLog()
  private let file: SourceFile
  private let rules: Rules
  private var links: LinkReader
  private var headings: HeadingNames

  init(file: SourceFile, rules: Rules) {
    links = LinkReader(of: file, images: rules.texts.images)
    headings = HeadingNames(of: file, taken: rules.takenIDs)
    self.file = file
    self.rules = rules
  }

  mutating func read() -> CodeFile? {
    guard
      let parts = log.collect({ () throws(Diagnostic) in
        try FrontMatter(of: file, isRequired: rules.isSource)
      }),
      let document = log.collect({ () throws(Diagnostic) in
        try YAMLDocument.parse(file, range: parts.yaml)
      }),
      var keys = YAMLMapping(document, in: file, as: "the front matter", log: &log)
    else { return nil }
    let name =
      rules.isSource
      ? keys.requiredText(
        "name", remedy: "give the official name, or the code itself if it has none", log: &log)
      : keys.filledText("name", log: &log)
    let naming = CodeNaming.read(of: &keys, isSource: rules.isSource, log: &log)
    let gloss = keys.filledText("gloss", log: &log)
    let updated = readDate("updated", of: &keys)
    let references = keys.list("references").compactMap { readReference($0) }
    let related = keys.list("related").compactMap {
      YAMLText($0, in: file, as: "a related code", log: &log)
    }
    let clauses = keys.mapping("clauses", log: &log).map { readClauses($0) } ?? Clauses()
    let stamps =
      rules.isSource ? [:] : StampReader.read(of: rules.headings.sections, of: &keys, log: &log)
    let allowed = AllowReader.read(of: rules.headings.sections, in: &keys, log: &log)
    let facts = rules.isSource ? readFacts(&keys) : ([], [])
    let flow = readFlow(of: &keys)
    keys.reportUnknownKeys(log: &log)
    let passages = readPassages(parts.body)
    return CodeFile(
      text: CodeText(
        name: name?.text, gloss: gloss?.text, updated: updated, passages: passages,
        translatedFrom: stamps, allowed: allowed, clauses: clauses, links: links.links, file: file),
      naming: naming, references: references, related: related, facts: facts, flow: flow)
  }

  // MARK: Front matter

  private mutating func readDate(_ key: String, of keys: inout YAMLMapping) -> CalendarDate? {
    guard let text = keys.text(key, log: &log) else { return nil }
    if let date = CalendarDate(text.text) { return date }
    log.append(
      Diagnostic(
        at: text.location, "“\(text.text)” is not a date",
        remedy: "write year, month and day, as in “2026-11-20”"))
    return nil
  }

  private mutating func readFacts(_ keys: inout YAMLMapping) -> (
    facts: [[String]?], namedCodes: [NamedCode]
  ) {
    guard let mapping = keys.mapping("facts", log: &log) else {
      return (rules.facts.map { _ in nil }, [])
    }
    return FactReader(file: file).readFacts(mapping, of: rules.facts, log: &log)
  }

  private mutating func readFlow(of keys: inout YAMLMapping) -> [FlowLine] {
    guard rules.isSource else {
      if let node = keys.node("flow") {
        log.append(
          Diagnostic(
            at: SourceLocation(file: file, offset: node.range.lowerBound),
            "a translation inherits “flow”", remedy: "remove it here"))
      }
      return []
    }
    return FlowReader(file: file, parties: rules.parties).read(keys.list("flow"), log: &log)
  }

  private mutating func readReference(_ node: YAMLNode) -> Reference? {
    let location = SourceLocation(file: file, offset: node.range.lowerBound)
    guard node.mappingEntries != nil else {
      guard let text = YAMLText(node, in: file, as: "a reference", log: &log) else { return nil }
      if let reference = Reference(rfc: text.text) { return reference }
      log.append(
        Diagnostic(
          at: location, "“\(text.text)” is not an RFC with or without a section",
          remedy: "write an RFC, as in “RFC 9110 §15.5.5”, or “{title: …, url: …}”"))
      return nil
    }
    guard var keys = YAMLMapping(node, in: file, as: "a reference", log: &log) else { return nil }
    let title = keys.requiredText("title", remedy: "say what is referred to", log: &log)
    let url = keys.requiredText("url", remedy: "say where it is", log: &log)
    keys.reportUnknownKeys(log: &log)
    guard let title, let url else { return nil }
    guard Reference.isAddress(url.text) else {
      let isWhole = url.text.utf8.starts(with: "http".utf8)
      log.append(
        Diagnostic(
          at: url.location, "“\(url.text)” is not a web address",
          remedy: isWhole ? "write %20 for a space" : "start it with https://"))
      return nil
    }
    return Reference(title: title.text, url: url.text)
  }

  private mutating func readClauses(_ mapping: YAMLMapping) -> Clauses {
    var mapping = mapping
    var clauses = Clauses()
    clauses.meaning = readClause(
      "meaning", of: &mapping, leftovers: &clauses.leftovers[.meaning, default: []])
    clauses.encounter = readClause(
      "encounter", of: &mapping, leftovers: &clauses.leftovers[.encounter, default: []])
    mapping.reportUnknownKeys(log: &log)
    return clauses
  }

  private mutating func readClause(
    _ key: String, of mapping: inout YAMLMapping, leftovers: inout [MarkdownLeftover]
  ) -> [UInt8]? {
    guard let text = mapping.filledText(key, log: &log) else { return nil }
    let inline = SourceFile(path: file.path, text: text.text)
    var document = MarkdownDocument(
      inline, range: 0..<inline.bytes.count, options: rules.texts.options)
    guard document.reportProblems(in: text, log: &log) else { return nil }
    links.read(&document, at: { _ in text.location }, log: &log)
    guard document.blocks.map(\.kind) == [.paragraph] else {
      log.append(
        Diagnostic(
          at: text.location, "the clause “\(key)” is more than a part of a sentence",
          remedy: "write it as one line of text"))
      return nil
    }
    leftovers = document.leftovers.map { $0.moved(to: text.range.lowerBound) }
    return document.render(0..<1).firstParagraph
  }

  // MARK: Sections

  private mutating func readPassages(_ body: Range<Int>) -> [Section: Passage] {
    var document = MarkdownDocument(file, range: body, options: rules.texts.options)
    guard document.reportProblems(in: file, log: &log) else { return [:] }
    links.read(&document, at: { [file] in SourceLocation(file: file, offset: $0) }, log: &log)
    let cut = cutSections(document.blocks)
    var passages: [Section: Passage] = [:]
    for part in cut.parts {
      if let passage = readPassage(part, of: document) { passages[part.section] = passage }
    }
    if rules.isSource, !cut.hasUnknownHeading {
      for section in rules.headings.sections
      where section.isRequired && !cut.parts.contains(where: { $0.section == section }) {
        log.append(
          Diagnostic(
            at: SourceLocation(file: file, offset: body.lowerBound),
            "the section “\(rules.headings.label(of: section))” is missing",
            remedy: "add “## \(rules.headings.label(of: section))” and its text"))
      }
    }
    return passages
  }

  /// The blocks that belong to one heading.
  private struct Part {
    let section: Section
    let heading: MarkdownBlock
    var blocks: Range<Int>

    /// Where the heading of the next part starts.
    var end: Int
  }

  private mutating func cutSections(
    _ blocks: [MarkdownBlock]
  ) -> (parts: [Part], hasUnknownHeading: Bool) {
    var parts: [Part] = []
    var isInside = false
    var hasUnknownHeading = false
    for (index, block) in blocks.enumerated() {
      guard case .heading(let level, let text) = block.kind, level <= 2 else {
        if isInside {
          parts[parts.count - 1].blocks = parts[parts.count - 1].blocks.lowerBound..<index + 1
        } else if parts.isEmpty, !hasUnknownHeading, block.kind != .comment {
          report(
            block, "this text stands before the first heading",
            "put it under \(rules.headings.list)")
          isInside = false
        }
        continue
      }
      if !parts.isEmpty, isInside { parts[parts.count - 1].end = block.offset }
      guard let section = rules.headings.section(of: text), level == 2 else {
        hasUnknownHeading = true
        isInside = false
        report(block, "unknown heading “\(text)”", "use \(rules.headings.list)")
        continue
      }
      if block.id != nil {
        report(
          block, "the id of a section is what it is called in the protocol: “\(section.id)”",
          "leave out the braces")
      }
      isInside = !parts.contains { $0.section == section }
      if isInside {
        parts.append(
          Part(
            section: section, heading: block, blocks: index + 1..<index + 1,
            end: file.bytes.count))
      } else {
        report(block, "the section “\(text)” is here twice", "join the two")
      }
    }
    return (parts, hasUnknownHeading)
  }

  private mutating func readPassage(
    _ part: Part, of document: borrowing MarkdownDocument
  ) -> Passage? {
    guard !part.blocks.isEmpty else {
      report(
        part, "is empty",
        rules.isSource && part.section.isRequired
          ? "write its text" : "write its text or remove the heading")
      return nil
    }
    guard rules.isSource || part.section.isTranslated else {
      report(part, "is the same in all locales", "remove it here; the source's text is shown")
      return nil
    }
    let text = document.render(part.blocks)
    let opening = text.firstParagraph ?? []
    guard part.section.role == nil || !opening.isEmpty else {
      report(part, "has no paragraph", "start it with one; sentences quote it")
      return nil
    }
    return Passage(
      text, headingIDs: headings.ids(of: text.headings, log: &log), file: file,
      range: document.blocks[part.blocks.lowerBound].offset..<part.end, unread: document.unread)
  }

  private mutating func report(_ part: Part, _ problem: String, _ remedy: String) {
    let label = rules.headings.label(of: part.section)
    report(part.heading, "the section “\(label)” \(problem)", remedy)
  }

  private mutating func report(_ block: MarkdownBlock, _ message: String, _ remedy: String) {
    log.append(
      Diagnostic(
        at: SourceLocation(file: file, offset: block.offset), message, remedy: remedy))
  }
}
