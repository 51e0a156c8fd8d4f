import Catalog
import Diagnostics
import Languages

/// The term lists of a site.
struct TermLists: Sendable {
  struct List: Sendable {
    let terms: [Term]
    let search: TermSearch
  }

  let byLocale: [LanguageTag: List]

  init(byLocale: [LanguageTag: List]) {
    self.byLocale = byLocale
  }

  /// Reads the lists of all locales that have one.
  init(of site: Site, root: SiteRoot, log: inout DiagnosticLog) {
    let source = site.configuration.sourceLocale
    let names = site.protocols.flatMap(\.codes).compactMap { $0.texts[source]?.name }
    var lists: [LanguageTag: List] = [:]
    for locale in site.configuration.locales where locale != source {
      guard let file = EditorFile.read("terms", of: locale, root: root, log: &log) else { continue }
      var reader = TermListReader(file: file)
      let terms = reader.read()
      log.merge(reader.log)
      lists[locale] = List(terms: terms, search: TermSearch(terms, names: names))
    }
    byLocale = lists
  }
}
