import Catalog
import Languages

/// How many sections of codes stand in other locales in the source locale's language.
struct UntranslatedTexts {
  /// How many sections a whole translation has.
  let texts: Int

  /// How many of them each locale but the source lacks.
  let byLocale: [(locale: LanguageTag, count: Int)]

  var total: Int { byLocale.reduce(0) { $0 + $1.count } }

  init(in site: Site) {
    let codes = site.protocols.flatMap(\.codes)
    let source = site.configuration.sourceLocale
    texts = codes.count * Section.allCases.count
    byLocale = site.configuration.locales.filter { $0 != source }.map { locale in
      let missing = codes.reduce(0) { sum, code in
        sum + Section.allCases.count - (code.texts[locale]?.passages.count ?? 0)
      }
      return (locale, missing)
    }
  }
}
