import Catalog
import Languages

/// What a task has made of a locale's index, since all files of it are made of the same words.
struct LocaleIndex: ~Copyable {
  /// A protocol's terms as scripts read them.
  struct Terms {
    let names: String
    let texts: String
    let endings: Set<StemEnding>
  }

  let searched: SearchedLocale
  let strings: SearchStrings
  private var vocabulary: SearchVocabulary?

  /// By the protocols' places.
  private var protocols: [Int: Terms] = [:]

  /// - Parameter others: the strings of another locale of the site.
  init(_ searched: SearchedLocale, beside others: SearchStrings? = nil) {
    self.searched = searched
    strings = SearchStrings(searched.strings, source: searched.source, beside: others)
  }

  /// Goes on with the index of a locale.
  mutating func turn(to locale: LanguageTag, of site: Site) {
    guard locale != searched.locale else { return }
    self = LocaleIndex(SearchedLocale(locale, of: site), beside: strings)
  }

  mutating func terms(ofProtocol number: Int) -> Terms {
    if let terms = protocols[number] { return terms }
    let terms = withTerms(of: searched.protocols[number].codes.map(\.item)) { terms in
      Terms(
        names: terms.names.text(of: terms.terms), texts: terms.texts.text(of: terms.terms),
        endings: terms.endings)
    }
    protocols[number] = terms
    return terms
  }

  mutating func withTerms<Result>(
    of items: [SearchedItem], _ body: (borrowing SearchTerms) -> Result
  ) -> Result {
    let terms = SearchTerms(
      of: items, vocabulary.take() ?? SearchVocabulary(of: searched.locale, strings))
    let result = body(terms)
    vocabulary = terms.close()
    return result
  }
}
