import Catalog
import Languages
import Markdown
import Mustache

/// Turns one code into the values that templates see in one locale.
struct CodeValuesBuilder {
  private let code: Code
  private let locale: LanguageTag
  private let source: LanguageTag
  private let grammar: Grammar
  private let layouts: Layouts

  /// What the code's file says in the locale, if there is one.
  private let own: CodeText?
  private let name: ResolvedName

  /// The texts that stand for the sections in the locale.
  private let description: ResolvedPassage?
  private let encounter: ResolvedPassage?
  private let fix: ResolvedPassage?

  init(
    code: Code, locale: LanguageTag, configuration: SiteConfiguration, grammar: Grammar,
    layouts: Layouts
  ) {
    self.code = code
    self.locale = locale
    source = configuration.sourceLocale
    self.grammar = grammar
    self.layouts = layouts
    own = code.texts[locale]
    name = code.name(in: locale, of: configuration)
    description = code.passage(.description, in: locale, of: configuration)
    encounter = code.passage(.encounter, in: locale, of: configuration)
    fix = code.passage(.fix, in: locale, of: configuration)
  }

  /// The values that come from the code's surroundings.
  struct Surroundings {
    let codeClass: Value
    let plainClass: Value

    /// Whether the name of the class is in the locale's language.
    let hasClassName: Bool
    let references: Value

    /// The facts with their labels, and for each fact of the protocol its values.
    let facts: Value
    let factValues: Value
    let firstFactKey: Int

    /// When the code's text was updated.
    let updated: Value
  }

  func build(
    _ surroundings: Surroundings, in store: inout ValueStore
  ) -> SharedValues.CodeValues {
    let sections = layouts.sections.record(in: &store) { field, store in
      switch field {
      case .description: passage(description, in: &store)
      case .encounter: passage(encounter, in: &store)
      case .fix: passage(fix, in: &store)
      }
    }
    let id = store.text(code.id.text)
    let opening = description?.translated.map { store.markup($0.opening) } ?? .null
    let meaning = meaning(in: &store)
    let encounterClause = encounterClause(in: &store)
    let advice = advice(in: &store)
    let ownParticles = particles(after: code.id.text, in: &store)
    let nameParticles = particles(after: name.text, in: &store)
    let definition = definition(in: &store)
    let updated = surroundings.updated
    func record(marksForeign: Bool) -> Value {
      layouts.code.record(in: &store) { field, store in
        switch field {
        case .code: id
        case .name: store.text(name, in: marksForeign ? source : nil)
        case .class: marksForeign ? surroundings.codeClass : surroundings.plainClass
        case .sections: sections
        case .opening: opening
        case .meaning: meaning
        case .encounter: encounterClause
        case .advice: advice
        case .references: surroundings.references
        case .facts: surroundings.facts
        case .particles: ownParticles
        case .nameParticles: nameParticles
        case .definition: definition
        case .updated: updated
        }
      }
    }
    let written = ownSections
    return SharedValues.CodeValues(
      id: id, marked: record(marksForeign: true),
      plain: record(marksForeign: false), references: surroundings.references,
      factValues: surroundings.factValues, firstFactKey: Int32(surroundings.firstFactKey),
      classIndex: Int32(code.classIndex),
      ownSentences: surroundings.hasClassName ? written : written.subtracting(.description),
      updated: updated, hasOwnText: !written.isEmpty)
  }

  /// The sections that are written in the locale.
  private var ownSections: SectionSet {
    var set: SectionSet = []
    if description?.translated != nil { set.insert(.description) }
    if encounter?.translated != nil { set.insert(.encounter) }
    if fix?.translated != nil { set.insert(.fix) }
    return set
  }

  private func passage(_ text: ResolvedPassage?, in store: inout ValueStore) -> Value {
    PassageValue.make(
      text, in: locale, source: source, layout: layouts.passage, store: &store)
  }

  private func definition(in store: inout ValueStore) -> Value {
    guard let text = description else { return .null }
    var plain: [UInt8] = []
    PlainText.append(text.passage.opening, to: &plain)
    let isForeign = text.state == .untranslated && locale != source
    return layouts.definition.record(in: &store) { field, store in
      switch field {
      case .text: store.text(plain)
      case .lang: isForeign ? store.text(source.text) : .null
      }
    }
  }

  /// The particles that a Korean sentence puts after a word; nothing in other languages.
  private func particles(after word: String, in store: inout ValueStore) -> Value {
    guard locale.language == "ko" else { return .null }
    let particles = KoreanParticles(after: word)
    return layouts.particles.record(in: &store) { field, store in
      switch field {
      case .topic: store.text(particles.topic)
      case .subject: store.text(particles.subject)
      case .object: store.text(particles.object)
      case .and: store.text(particles.and)
      case .by: store.text(particles.by)
      }
    }
  }

  // MARK: Clauses

  private func meaning(in store: inout ValueStore) -> Value {
    guard let description = description?.translated else { return .null }
    let clause =
      if let given = own?.clauses.meaning {
        MeaningClause(text: grammar.finished(ClauseText(given)), form: .clause)
      } else {
        grammar.meaning(of: ClauseText(description.opening))
      }
    return layouts.meaning.record(in: &store) { field, store in
      switch field {
      case .text: store.markup(clause.text.html.utf8)
      case .isClause: .flag(clause.form == .clause)
      case .isParticiple: .flag(clause.form == .participle)
      case .isVerb: .flag(clause.form == .verb)
      case .startsWithVowel: .flag(clause.startsWithVowel)
      }
    }
  }

  private func encounterClause(in store: inout ValueStore) -> Value {
    guard let encounter = encounter?.translated else { return .null }
    let text = ClauseText(own?.clauses.encounter ?? encounter.opening)
    return store.markup(grammar.encounter(of: text).html.utf8)
  }

  private func advice(in store: inout ValueStore) -> Value {
    guard let fix = fix?.translated else { return .null }
    return store.markup(grammar.finished(ClauseText(fix.opening)).html.utf8)
  }
}

extension ResolvedPassage {
  /// The text, unless it is not in the locale's language.
  fileprivate var translated: Passage? {
    state == .untranslated ? nil : passage
  }
}

extension ClauseText {
  fileprivate init(_ html: [UInt8]) {
    self.init(html: String(decoding: html, as: UTF8.self))
  }
}
