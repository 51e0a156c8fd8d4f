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

  /// What the code's file says in the locale, if there is one.
  let own: CodeText?

  /// The texts that stand for the sections.
  let description: PassageSource
  let encounter: PassageSource
  let fix: PassageSource

  /// What was made before, since other records have it, too.
  let codeClass: ClassValues
  let references: Value
  let facts: Value
  let updated: Value

  /// The places of fields in the record.
  static let codePlace = Record.code.place(of: "code")
  static let namePlace = Record.code.place(of: "name")
  static let classPlace = Record.code.place(of: "class")

  /// The record of a class with and without markup.
  struct ClassValues: BitwiseCopyable, Sendable {
    let marked: Value
    let plain: Value

    /// Whether the name is in the locale's language.
    let isOwn: Bool
  }

  var definition: DefinitionSource? {
    guard let text = description.text else { return nil }
    var plain: [UInt8] = []
    PlainText.append(text.passage.opening, to: &plain)
    return DefinitionSource(text: plain, language: description.isForeign ? source : nil)
  }

  init(
    _ code: Code, in locale: LanguageTag, of configuration: SiteConfiguration, grammar: Grammar,
    codeClass: ClassValues, references: Value, facts: Value, updated: Value
  ) {
    self.code = code
    self.locale = locale
    self.grammar = grammar
    self.codeClass = codeClass
    self.references = references
    self.facts = facts
    self.updated = updated
    name = code.name(in: locale, of: configuration)
    let source = configuration.sourceLocale
    self.source = source
    own = code.texts[locale]
    func passage(_ section: Section) -> PassageSource {
      PassageSource(
        text: code.passage(section, in: locale, of: configuration), locale: locale, source: source)
    }
    description = passage(.description)
    encounter = passage(.encounter)
    fix = passage(.fix)
  }

  // MARK: Sentences

  /// Which sentences about the code can be in the locale's language: those that quote what is written
  /// in it, and the description only together with the name of the code's class.
  var ownSentences: SectionSet {
    codeClass.isOwn ? ownSections : ownSections.subtracting(.description)
  }

  /// The sections that are written in the locale.
  var ownSections: SectionSet {
    var set: SectionSet = []
    if description.translated != nil { set.insert(.description) }
    if encounter.translated != nil { set.insert(.encounter) }
    if fix.translated != nil { set.insert(.fix) }
    return set
  }

  var meaning: MeaningClause? {
    guard let description = description.translated else { return nil }
    if let given = own?.clauses.meaning {
      return MeaningClause(text: grammar.finished(ClauseText(given)), form: .clause)
    }
    return grammar.meaning(of: ClauseText(description.opening))
  }

  var encounterClause: ClauseText? {
    encounter.translated.map {
      grammar.encounter(of: ClauseText(own?.clauses.encounter ?? $0.opening))
    }
  }

  var advice: ClauseText? {
    fix.translated.map { grammar.finished(ClauseText($0.opening)) }
  }
}

extension ClauseText {
  fileprivate init(_ html: [UInt8]) {
    self.init(html: String(decoding: html, as: UTF8.self))
  }
}

/// A set of sections.
package struct SectionSet: OptionSet, Hashable, BitwiseCopyable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  static let description = SectionSet(rawValue: 1)
  static let encounter = SectionSet(rawValue: 2)
  static let fix = SectionSet(rawValue: 4)
  static let all: SectionSet = [.description, .encounter, .fix]
}
