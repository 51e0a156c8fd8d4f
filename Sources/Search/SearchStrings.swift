import Catalog
import Languages

/// What the string tables say of search in a locale.
struct SearchStrings {
  let source: LanguageTag

  /// The locale's synonyms, then the source locale's, in whose language official names are.
  let synonyms: [Synonyms]

  /// Small words of both that readers may have around what they mean.
  let ignored: Set<String>

  /// The same as texts, and what may stand between two things that are compared.
  let ignoredText: String
  let versus: String

  init(in locale: LanguageTag, of site: Site) {
    source = site.configuration.sourceLocale
    let tables = (locale == source ? [locale] : [locale, source]).map { site.strings[$0] }
    synonyms = tables.map(Synonyms.init(in:))
    ignoredText = Self.text("search.ignored", in: tables, separator: " ")
    versus = Self.text("search.versus", in: tables, separator: ",")
    ignored = Set(WordCutter.tokens(in: ignoredText).map { FoldedText.folded($0.text) })
  }

  private static func text(
    _ key: String, in tables: [StringTable?], separator: String
  ) -> String {
    tables.compactMap { $0?.root.text(at: key)?.text }.joined(separator: separator)
  }
}
