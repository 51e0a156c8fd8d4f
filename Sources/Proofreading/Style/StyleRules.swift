import Catalog
import Diagnostics
import Languages

/// The rules of style of a site.
struct StyleRules: Sendable {
  let byLocale: [LanguageTag: [StyleRule]]

  init(byLocale: [LanguageTag: [StyleRule]]) {
    self.byLocale = byLocale
  }

  /// Reads the rules of all locales that have some.
  init(of site: Site, root: SiteRoot, log: inout DiagnosticLog) {
    var rules: [LanguageTag: [StyleRule]] = [:]
    for locale in site.configuration.locales {
      guard let file = EditorFile.read("style", of: locale, root: root, log: &log) else { continue }
      var reader = StyleRuleReader(file: file)
      rules[locale] = reader.read()
      log.merge(reader.log)
    }
    byLocale = rules
  }
}
