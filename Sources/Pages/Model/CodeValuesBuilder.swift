import Catalog
import Languages
import Mustache

/// Turns one code into the values that templates see in one locale.
struct CodeValuesBuilder {
  let code: Code
  let locale: LanguageTag
  let configuration: SiteConfiguration
  let grammar: Grammar
  let layouts: Layouts

  private var source: LanguageTag { configuration.sourceLocale }

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
      case .description: passage(.description, in: &store)
      case .encounter: passage(.encounter, in: &store)
      case .fix: passage(.fix, in: &store)
      }
    }
    let name = code.texts[locale]?.name ?? code.texts[source]?.name ?? ""
    let id = store.text(code.id.text)
    let opening = own(.description).map { store.markup($0.opening) } ?? .null
    let meaning = meaning(in: &store)
    let encounter = encounter(in: &store)
    let advice = advice(in: &store)
    let ownParticles = particles(after: code.id.text, in: &store)
    let nameParticles = particles(after: name, in: &store)
    let definition = definition(in: &store)
    let updated = surroundings.updated
    func record(marksForeign: Bool) -> Value {
      layouts.code.record(in: &store) { field, store in
        switch field {
        case .code: id
        case .name:
          store.text(
            code.texts[locale]?.name, or: code.texts[source]?.name ?? "",
            in: marksForeign ? source : nil)
        case .class: marksForeign ? surroundings.codeClass : surroundings.plainClass
        case .sections: sections
        case .opening: opening
        case .meaning: meaning
        case .encounter: encounter
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
    return SharedValues.CodeValues(
      id: id, marked: record(marksForeign: true),
      plain: record(marksForeign: false), references: surroundings.references,
      factValues: surroundings.factValues, firstFactKey: Int32(surroundings.firstFactKey),
      classIndex: Int32(code.classIndex),
      ownSentences: ownSentences(hasClassName: surroundings.hasClassName),
      updated: updated, hasOwnText: Section.allCases.contains { own($0) != nil })
  }

  /// A section in the locale itself, without fallback.
  private func own(_ section: Section) -> Passage? {
    guard let resolved = code.passage(section, in: locale, of: configuration),
      resolved.state != .untranslated
    else { return nil }
    return resolved.passage
  }

  private func ownSentences(hasClassName: Bool) -> SectionSet {
    var set: SectionSet = []
    if own(.description) != nil, hasClassName { set.insert(.description) }
    if own(.encounter) != nil { set.insert(.encounter) }
    if own(.fix) != nil { set.insert(.fix) }
    return set
  }

  private func passage(_ section: Section, in store: inout ValueStore) -> Value {
    PassageValue.make(
      code.passage(section, in: locale, of: configuration), in: locale, source: source,
      layout: layouts.passage, store: &store)
  }

  private func definition(in store: inout ValueStore) -> Value {
    guard let text = code.passage(.description, in: locale, of: configuration) else {
      return .null
    }
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
    guard let description = own(.description) else { return .null }
    let clause =
      if let given = code.texts[locale]?.clauses.meaning {
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

  private func encounter(in store: inout ValueStore) -> Value {
    guard let section = own(.encounter) else { return .null }
    let text = ClauseText(code.texts[locale]?.clauses.encounter ?? section.opening)
    return store.markup(grammar.encounter(of: text).html.utf8)
  }

  private func advice(in store: inout ValueStore) -> Value {
    guard let section = own(.fix) else { return .null }
    return store.markup(grammar.finished(ClauseText(section.opening)).html.utf8)
  }
}

extension ClauseText {
  fileprivate init(_ html: [UInt8]) {
    self.init(html: String(decoding: html, as: UTF8.self))
  }
}
