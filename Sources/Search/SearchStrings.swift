import Catalog
import Languages

/// What the string tables say of search in a locale.
struct SearchStrings {
  let source: LanguageTag

  /// The locale's synonyms, then the source locale's, in whose language official names are.
  let synonyms: [Synonyms]

  /// Small words of both that readers may have around what they mean.
  let ignored: Set<String>

  /// What may stand between two things that are compared, in small letters.
  let versus: [String]

  init(
    source: LanguageTag, synonyms: [Synonyms], ignored: Set<String>, versus: [String]
  ) {
    self.source = source
    self.synonyms = synonyms
    self.ignored = ignored
    self.versus = versus
  }

  /// - Parameter others: those of another locale of the site, which have the source’s synonyms,
  ///   too.
  init(in locale: LanguageTag, of site: Site, beside others: SearchStrings?) {
    source = site.configuration.sourceLocale
    let tables = (locale == source ? [locale] : [locale, source]).map { site.strings[$0] }
    let own = tables.dropLast().map(Self.synonyms)
    synonyms = own + [others?.synonyms.last ?? Self.synonyms(of: site.strings[source])]
    let cut = CutText(Self.text("search.ignored", in: tables, separator: " "))
    ignored = Set(cut.tokens.map { FoldedText.folded(cut[$0]).text })
    let between = Self.text("search.versus", in: tables, separator: ",").unicodeScalars
      .split(whereSeparator: Self.isComma)
    versus =
      between.map { Substring($0).trimming(while: \.isWhitespace).lowercased() } + ["/", ",", "、"]
  }

  /// Whether a mark stands between the parts of a list.
  static func isComma(_ mark: Unicode.Scalar) -> Bool { mark == "," || mark == "、" }

  private static func synonyms(of table: StringTable?) -> Synonyms {
    Synonyms(table?.root.text(at: "search.words")?.text ?? "")
  }

  private static func text(
    _ key: String, in tables: [StringTable?], separator: String
  ) -> String {
    tables.compactMap { $0?.root.text(at: key)?.text }.joined(separator: separator)
  }
}

extension Substring {
  fileprivate func trimming(while isLeftOut: (Character) -> Bool) -> String {
    var text = drop(while: isLeftOut)
    while let last = text.last, isLeftOut(last) { text.removeLast() }
    return String(text)
  }
}
