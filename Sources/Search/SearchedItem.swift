import Catalog
import Languages
import Markdown

/// Something that is found, with what it is found by in one locale.
struct SearchedItem {
  /// The code as it is shown; `nil` for a page.
  let code: String?

  /// What it is called: officially, in the locale, in plain words. The first is the source
  /// locale's.
  let sourceName: String
  let names: [String]

  /// What is told of it besides its text.
  let facts: [Fact]

  /// What parts of its text are called, where that tells it from other items.
  let headings: [String]

  /// The parts of its text as readers of the locale see them: HTML, and the first paragraph of
  /// each.
  let texts: [[UInt8]]
  let openings: [[UInt8]]

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
  /// The codes of a protocol.
  static func codes(
    of entry: ProtocolEntry, in locale: LanguageTag, _ configuration: SiteConfiguration
  ) -> [SearchedItem] {
    let names = entry.names(in: locale, of: configuration)
    // A part that is the same in all locales has traces and code, whose words are anybody's.
    let sections = entry.sections.filter(\.isTranslated)
    let facts = entry.facts.map { NamedFact($0, names) }
    return entry.codes.map { SearchedItem($0, with: facts, sections, in: locale, configuration) }
  }

  private init(
    _ code: Code, with facts: [NamedFact], _ sections: [Section], in locale: LanguageTag,
    _ configuration: SiteConfiguration
  ) {
    let source = configuration.sourceLocale
    let passages = sections.compactMap {
      code.passage($0, in: locale, of: configuration)?.passage
    }
    self.code = code.value.text
    sourceName = code.texts[source]?.name ?? ""
    names = [locale == source ? nil : code.texts[locale]?.name, code.gloss(in: locale)]
      .compactMap(\.self)
    var told: [Fact] = []
    for (fact, ids) in zip(facts, code.facts) {
      for id in ids ?? [] { told.append(fact.fact(of: id)) }
    }
    self.facts = told
    headings = []
    texts = passages.map(\.html)
    openings = passages.map(\.opening)
    sourceOpenings =
      locale == source
      ? [] : sections.compactMap { code.texts[source]?.passages[$0]?.opening }
  }
}

extension SearchedItem {
  /// A page that stands by itself is found by its title, its headings and its first paragraph:
  /// codes are what readers of many words look for.
  init(_ page: Article, in locale: LanguageTag, _ configuration: SiteConfiguration) {
    let source = configuration.sourceLocale
    code = nil
    sourceName = page.title(in: source, of: configuration).text
    names = locale == source ? [] : [page.title(in: locale, of: configuration).text]
    facts = []
    let passage = page.passage(in: locale, of: configuration)?.passage
    headings = passage.map { PlainText.headings(of: $0.html) }?.map(Self.text) ?? []
    openings = [passage?.opening ?? []]
    texts = openings
    sourceOpenings = []
  }

  /// A protocol is found by what it is called in full, and by the line that says what it is.
  init(_ entry: ProtocolEntry, in locale: LanguageTag, _ configuration: SiteConfiguration) {
    let source = configuration.sourceLocale
    let own = entry.names(in: locale, of: configuration)
    code = nil
    sourceName = entry.names(in: source, of: configuration).title.text
    names = locale == source ? [] : [own.title.text]
    facts = []
    headings = []
    openings = [Array((own.summary?.text ?? "").utf8)]
    texts = openings
    sourceOpenings = []
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}

/// A fact whose label, and whose values that several codes may have, are named once for all codes,
/// which share it.
private final class NamedFact {
  private let definition: FactDefinition
  private let names: ResolvedProtocolNames
  private let label: String
  private let values: [String: String]

  init(_ definition: FactDefinition, _ names: ResolvedProtocolNames) {
    self.definition = definition
    self.names = names
    label = names.factLabel(definition).text
    values = Dictionary(
      definition.values.map { ($0, names.valueName($0, of: definition).text) },
      uniquingKeysWith: { first, _ in first })
  }

  func fact(of id: String) -> SearchedItem.Fact {
    let value = values[id]
    return SearchedItem.Fact(
      label: label, value: value ?? names.valueName(id, of: definition).text,
      isWireWord: value == nil)
  }
}
