package import Catalog
package import Diagnostics
import Languages
package import Mustache
import YAML

/// The patterns of sentences for two codes that differ in a fact, compiled and checked. They have
/// names of their own: those of `DifferenceWriter`.
package struct DifferencePatterns: Sendable {
  let templates: Templates
  let shapes: DifferenceShapes

  /// For each locale, protocol and fact its pattern; `nil` where the locale has none.
  private let patterns: [[[DifferencePattern?]]]

  let locales: [LanguageTag]

  /// The names of the forms that each locale has.
  let forms: [[String]]

  /// How each locale writes lists.
  let listWords: [ListWords]

  /// What is wrong goes to the log.
  package init(of site: Site, log: inout DiagnosticLog) throws(TooManyShapes) {
    let configuration = site.configuration
    locales = configuration.locales
    forms = locales.map { site.strings[$0]?.grammar.forms ?? [] }
    var library = TemplateLibrary()
    var ids: [[[TemplateID?]]] = []
    for locale in locales {
      ids.append(
        site.protocols.map { entry in
          let names = entry.names(in: locale, of: configuration)
          return entry.facts.map { fact in
            names.difference(fact).map { text in
              let (file, range) = text.patternSource
              return library.addUnnamed(file: file, range: range, escapesText: true)
            }
          }
        })
    }
    patterns = ids.enumerated().map { [forms] locale, ids in
      let type = DifferenceShapes.type(forms: forms[locale])
      return ids.map { facts in
        facts.map { id in id.map { DifferencePattern($0, in: library.templates, of: type) } }
      }
    }
    listWords = locales.map { ListWords(for: $0) }
    templates = library.templates
    shapes = try DifferenceShapes(for: library.templates, forms: forms)
    log.merge(library.log)
    check(site, log: &log)
  }

  /// The sentences for a protocol's facts in a locale, all by their indexes.
  func patterns(of entry: Int, in locale: Int) -> [DifferencePattern?] {
    patterns[locale][entry]
  }

  /// The sentence for a fact in a locale, all by their indexes.
  func pattern(_ fact: Int, of entry: Int, in locale: Int) -> DifferencePattern? {
    patterns[locale][entry][fact]
  }

  // MARK: Checks

  private func check(_ site: Site, log: inout DiagnosticLog) {
    for (locale, tag) in locales.enumerated() {
      let type = DifferenceShapes.type(forms: forms[locale])
      for (index, entry) in site.protocols.enumerated() {
        guard let names = entry.names[tag] else { continue }
        checkForms(of: names.partyPhrases, each: "a party", locale: locale, log: &log)
        for (number, fact) in entry.facts.enumerated() {
          guard let names = names.factNames[fact.id] else { continue }
          checkForms(of: names.phrases, each: "a value", locale: locale, log: &log)
          guard let id = pattern(number, of: index, in: locale)?.id, let text = names.difference
          else { continue }
          var checker = TemplateChecker(templates)
          checker.check(id, with: type)
          log.merge(checker.log)
          let used = checker.uses.filter { $0.role == DifferenceShapes.formsRole }.map(\.field)
          checkValues(of: fact, names, have: used.sorted(), for: text, log: &log)
        }
      }
    }
  }

  /// Reports forms that the locale's grammar does not have.
  private func checkForms(
    of phrases: [String: WordForms], each subject: String, locale: Int,
    log: inout DiagnosticLog
  ) {
    for phrase in phrases.values {
      for (form, text) in phrase.forms where !forms[locale].contains(form) {
        log.append(
          Diagnostic(
            at: text.location, "“\(form)” is no form of \(subject)",
            remedy: Suggestion.remedy(
              for: form, among: ["name", "phrase"] + forms[locale])
              ?? "list it under “grammar.forms” of the string table"))
      }
    }
  }

  /// Reports the forms that a sentence uses of values that lack them.
  private func checkValues(
    of fact: FactDefinition, _ names: FactNames, have forms: [String], for pattern: YAMLText,
    log: inout DiagnosticLog
  ) {
    for id in fact.values where names.values[id] != nil {
      for form in forms where names.phrases[id]?.forms[form] == nil {
        log.append(
          Diagnostic(
            at: pattern.location,
            "the sentence uses the form “\(form)”, which the value “\(id)” lacks",
            remedy: "give the value that form, or write the sentence without it"))
      }
    }
  }
}
