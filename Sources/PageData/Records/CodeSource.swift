import Catalog
import Languages
import Markdown
import Mustache

/// What the record of a code is made from in one locale.
struct CodeSource: Sendable {
  let code: Code
  let name: ResolvedName
  let locale: LanguageTag
  let source: LanguageTag
  let grammar: Grammar
  let clauses: ClauseStyle

  /// The roles whose sentences the locale's string table can say.
  let sayable: RoleSet

  /// What the code's file says in the locale, if there is one.
  let own: CodeText?

  let sections: SectionValues

  /// The texts that stand for the sections, in their order, and the values made from them.
  let passages: [PassageSource]
  private(set) var passageValues: [Value] = []

  /// The labels of the sections after the last one that the code has.
  private(set) var absent = Value.null

  /// What was made before, since other records have it, too.
  let codeClass: ClassValues
  let references: Value
  let facts: Value
  let flow: Value
  let updated: Value

  /// The places of fields in the record.
  static let codePlace = Record.code.place(of: "code")
  static let namePlace = Record.code.place(of: "name")
  static let particlesPlace = Record.code.place(of: "particles")
  static let glossPlace = Record.code.place(of: "gloss")
  static let classPlace = Record.code.place(of: "class")

  /// The record of a class with and without markup.
  struct ClassValues: BitwiseCopyable, Sendable {
    let marked: Value
    let plain: Value

    /// Whether sentences of the locale can call the class and its codes in its language.
    let isOwn: Bool
  }

  var definition: DefinitionSource? {
    let description = self[.meaning]
    guard let text = description.text else { return nil }
    var plain: [UInt8] = []
    PlainText.append(text.passage.opening, to: &plain)
    return DefinitionSource(text: plain, language: description.isForeign ? source : nil)
  }

  init(
    _ code: Code, in locale: LanguageTag, of configuration: SiteConfiguration, grammar: Grammar,
    clauses: ClauseStyle, sayable: RoleSet, _ sections: SectionValues, codeClass: ClassValues,
    references: Value, facts: Value, flow: Value, updated: Value, in maker: inout ValueMaker
  ) {
    self.code = code
    self.locale = locale
    self.grammar = grammar
    self.clauses = clauses
    self.sayable = sayable
    self.codeClass = codeClass
    self.references = references
    self.facts = facts
    self.flow = flow
    self.updated = updated
    name = code.name(in: locale, of: configuration)
    let source = configuration.sourceLocale
    self.source = source
    own = code.texts[locale]
    self.sections = sections
    passages = sections.sections.map { section in
      PassageSource(
        text: code.passage(section, in: locale, of: configuration), locale: locale, source: source,
        address: code.id.text)
    }
    passageValues = passages.map { $0.text == nil ? .null : maker.record(.passage, of: $0) }
    let rest = passages.lastIndex { $0.text != nil }.map { $0 + 1 } ?? 0
    absent = maker.store.list(Array(sections.labels[rest...]))
  }

  /// The text that sentences quote for something.
  subscript(role: Section.Role) -> PassageSource {
    sections.sections.section(for: role).map { passages[$0.place] }
      ?? PassageSource(text: nil, locale: locale, source: source)
  }

  /// Whether a section, by its place, is a single paragraph that says when to use the code.
  func isQuotedWhole(_ place: Int) -> Bool {
    guard sections.sections[place].role == .use, let text = passages[place].text?.passage else {
      return false
    }
    let paragraph = Array("<p>".utf8) + text.opening + Array("</p>".utf8)
    return text.html == paragraph || text.html == paragraph + [UInt8(ascii: "\n")]
  }

  // MARK: Sentences

  /// Which sentences about the code can be in the locale's language: those that quote what is
  /// written in it, and the meaning only together with the name of the code's class.
  var ownSentences: RoleSet {
    let roles = codeClass.isOwn ? ownRoles.union(.classes) : ownRoles.subtracting(.meaning)
    return roles.intersection(sayable)
  }

  /// Whether the code has a name besides itself.
  var isNamed: Bool { name.text != code.value.text }

  /// What sections are quoted for that are written in the locale.
  private var ownRoles: RoleSet {
    zip(sections.sections, passages).reduce(into: []) { roles, part in
      if let role = part.0.role, part.1.translated != nil { roles.insert(RoleSet(role)) }
    }
  }

  var meaning: MeaningClause? {
    guard let description = self[.meaning].translated else { return nil }
    if let given = own?.clauses.meaning {
      return MeaningClause(text: grammar.finished(ClauseText(given)), form: .clause)
    }
    guard clauses == .derived else {
      return MeaningClause(text: grammar.finished(ClauseText(description.opening)), form: .clause)
    }
    return grammar.meaning(of: ClauseText(description.opening))
  }

  var encounterClause: ClauseText? {
    self[.encounter].translated.map {
      let text = ClauseText(own?.clauses.encounter ?? $0.opening)
      return clauses == .derived ? grammar.encounter(of: text) : grammar.finished(text)
    }
  }

  var advice: ClauseText? {
    self[.advice].translated.map { grammar.finished(ClauseText($0.opening)) }
  }

  var use: ClauseText? {
    self[.use].translated.map { grammar.finished(ClauseText($0.opening)) }
  }
}

extension ClauseText {
  fileprivate init(_ html: [UInt8]) {
    self.init(html: String(decoding: html, as: UTF8.self))
  }
}
