import Catalog
import Diagnostics
import Languages

/// A locale that is named on the command line.
enum LocaleArgument {
  /// The locale that a tag means.
  ///
  /// - Throws: an error unless the site is translated into it.
  static func locale(
    _ tag: String, of site: Site, _ arguments: ArgumentReader
  ) throws(UsageError) -> LanguageTag {
    let source = site.configuration.sourceLocale
    guard tag != source.text else {
      throw arguments.error("“\(tag)” is the source locale, which nothing is translated into")
    }
    let locales = site.configuration.locales.filter { $0 != source }
    if let locale = locales.first(where: { $0.text == tag }) { return locale }
    let advice = Suggestion.advice(for: tag, among: locales.map(\.text))
    throw arguments.error("the site has no locale “\(tag)”\(advice)")
  }
}
