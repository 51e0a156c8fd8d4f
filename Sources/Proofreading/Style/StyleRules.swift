import Catalog
import Diagnostics
import Files
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
      let path = root.path(of: "Locales/\(locale).style.yaml")
      guard FileReading.kind(of: path) == .file,
        let file = log.collect({ () throws(Diagnostic) in
          try SourceFile.reading(path, as: path)
        })
      else { continue }
      file.reportUnfitCharacters(log: &log)
      var reader = StyleRuleReader(file: file)
      rules[locale] = reader.read()
      log.merge(reader.log)
    }
    byLocale = rules
  }
}
