package import Catalog
package import Diagnostics
import Languages

/// Finds the nouns and classes that lack a form which the sentences of their locale use.
package struct TermCheck {
  private let site: Site
  private let needs: [LanguageTag: TermNeeds]

  package init(_ site: Site, _ design: SiteDesign) {
    self.site = site
    needs = design.termNeeds
  }

  package func check(log: inout DiagnosticLog) {
    for locale in site.configuration.locales {
      guard let needs = needs[locale], let grammar = site.strings[locale]?.grammar else { continue }
      for entry in site.protocols {
        guard let own = entry.names[locale] else { continue }
        let names = entry.names(in: locale, of: site.configuration)
        if let noun = own.noun {
          let missing = needs.missing(ofNounOf: names, grammar, locale)
          let subject = "the noun “\(noun.name)”"
          report(missing, of: subject, noun.words, in: locale, log: &log)
          report(
            needs.general(inNounOf: names, grammar, locale), of: subject, noun.words, in: locale,
            meanwhile: "“\(grammar.noun["name"] ?? "")” is said until then", log: &log)
        }
        for codeClass in entry.classes {
          guard let words = own.classNames[codeClass.id]?.words else { continue }
          let missing = needs.missing(of: codeClass, names)
          report(missing, of: "the class “\(codeClass.id)”", words, in: locale, log: &log)
        }
      }
    }
  }

  private func report(
    _ forms: [String], of subject: String, _ words: WordForms, in locale: LanguageTag,
    meanwhile: String? = nil, log: inout DiagnosticLog
  ) {
    guard !forms.isEmpty else { return }
    let names = forms.map { "“\($0)”" }.joined(separator: ", ")
    let isSource = locale == site.configuration.sourceLocale
    log.append(
      Diagnostic(
        .warning, at: words.location,
        "\(subject) lacks what the sentences of Locales/\(locale).yaml use: \(names)",
        remedy: meanwhile.map { "add it; \($0)" }
          ?? (isSource ? "add it" : "add it; the sentences stand in the source language until then")
      ))
  }
}
