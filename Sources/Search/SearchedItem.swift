import Catalog
import Languages

/// Something that is found, with what it is found by in one locale.
struct SearchedItem {
  /// What it is called: officially, in the locale, in plain words. The first is the source locale's.
  let sourceName: String
  let names: [String]

  /// What is told of it besides its text.
  let facts: [Fact]

  /// The parts of its text as readers of the locale see them.
  let passages: [Passage]

  /// The openings of the source text, if that is another one.
  let sourceOpenings: [[UInt8]]

  struct Fact {
    let label: String
    let value: String

    /// Whether the value stands on the wire, and so says more than one that many share.
    let isWireWord: Bool
  }
}

extension SearchedItem {
  /// A part that is the same in all locales is not read: it has traces and code, whose words are
  /// anybody's.
  init(_ code: Code, of entry: ProtocolEntry, in locale: LanguageTag, _ site: Site) {
    let configuration = site.configuration
    let source = configuration.sourceLocale
    let labels = entry.names(in: locale, of: configuration)
    let sections = entry.sections.filter(\.isTranslated)
    sourceName = code.texts[source]?.name ?? ""
    names = [locale == source ? nil : code.texts[locale]?.name, code.gloss(in: locale)]
      .compactMap(\.self)
    facts = zip(entry.facts, code.facts).flatMap { fact, ids in
      (ids ?? []).map { id in
        Fact(
          label: labels.factLabel(fact).text, value: labels.valueName(id, of: fact).text,
          isWireWord: !fact.values.contains(id))
      }
    }
    passages = sections.compactMap {
      code.passage($0, in: locale, of: configuration)?.passage
    }
    sourceOpenings =
      locale == source
      ? [] : sections.compactMap { code.texts[source]?.passages[$0]?.opening }
  }
}

extension SearchedItem {
  /// A page that stands by itself is found by its title: codes are what readers of many words look for.
  init(_ page: Article, in locale: LanguageTag, _ site: Site) {
    let source = site.configuration.sourceLocale
    sourceName = page.title(in: source, of: site.configuration).text
    names = locale == source ? [] : [page.title(in: locale, of: site.configuration).text]
    facts = []
    passages = []
    sourceOpenings = []
  }
}
