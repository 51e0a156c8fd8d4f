import Addresses
import Bytes
package import Catalog
import Diagnostics
import Glibc
import JSON
import Languages
package import Planning

/// What the search of a locale's pages looks through, as scripts that set variables, so that they
/// can be loaded from a folder, too.
///
/// One has the rules by which queries are cut into words, and of each protocol the names of all
/// codes with the terms that are in names (`assets/search/<locale>.js`). For each protocol there is
/// another with the terms in texts (`assets/search/<locale>/<protocol>.js`), so that a page can
/// load its own protocol's first.
package enum SearchIndex {
  /// Where the files are, as templates and scripts call it.
  package static let folder = "assets/search/"

  /// The files of each locale of a site that has pages. They are in a folder: empty or with a slash
  /// at its end.
  package static func all(of site: Site, in folder: String) -> [any ExtraFile] {
    site.configuration.pageLocales.flatMap { locale -> [any ExtraFile] in
      let start = "\(folder)\(Self.folder)\(locale)"
      return [SearchNames(address: "\(start).js", site: site, locale: locale)]
        + site.protocols.map { entry in
          SearchTexts(address: "\(start)/\(entry.id).js", site: site, entry: entry, locale: locale)
        }
    }
  }
}

extension Site {
  /// The locales whose texts the index of a locale is made of: official names are the source's, and
  /// texts may be.
  private func searchedLocales(in locale: LanguageTag) -> [String] {
    [locale.text, configuration.sourceLocale.text]
  }

  /// What terms of a protocol's codes are made of.
  fileprivate func searched(_ entry: ProtocolEntry, in locale: LanguageTag) -> [DependencyUnit] {
    searchedLocales(in: locale).flatMap { locale -> [DependencyUnit] in
      [
        .strings(locale: locale), .entry(locale: locale, id: entry.id),
        .listing(locale: locale, id: entry.id),
      ] + entry.codes.map { .code(locale: locale, id: entry.id, code: $0.id.text) }
    }
  }

  /// What terms of the pages that stand by themselves are made of.
  fileprivate func searchedArticles(in locale: LanguageTag) -> [DependencyUnit] {
    searchedLocales(in: locale).flatMap { locale -> [DependencyUnit] in
      [.articles(locale: locale)] + articles.map { .article(locale: locale, name: $0.name) }
    }
  }
}

/// The names of all codes in a locale.
private struct SearchNames: ExtraFile {
  let address: String
  let site: Site
  let locale: LanguageTag

  var dependence: Dependence {
    .units(
      [.site, .protocols] + site.searchedArticles(in: locale)
        + site.protocols.flatMap { site.searched($0, in: locale) })
  }

  func append(_ piece: Int, to output: inout ByteBuffer, in room: inout TaskRoom) {
    room.with({ LocaleIndex(in: locale, of: site) }) { index in
      index.turn(to: locale)
      var protocols: [String] = []
      var endings: Set<StemEnding> = []
      for entry in site.protocols {
        let terms = index.terms(of: entry)
        protocols.append(json(of: entry, terms.names))
        endings.formUnion(terms.endings)
      }
      let pages = OtherPages(of: site, in: locale)
      index.withTerms(of: pages.items) { terms in
        protocols.append(pages.json(terms))
        endings.formUnion(terms.endings)
      }
      output.append(
        """
        window.diptychSearch={"rules":\(LetterRules.json),
        "endings":\(json(of: endings)),
        "ignored":\(json(of: index.strings.ignored.sorted())),\
        "versus":\(json(of: index.strings.versus)),
        "protocols":[\(protocols.joined(separator: ","))]};

        """)
    }
  }

  private func json(of texts: [String]) -> String {
    "[\(texts.map(JSONValue.quoted).joined(separator: ","))]"
  }

  /// Each ending with a list of what stems have instead.
  private func json(of endings: Set<StemEnding>) -> String {
    let lists = Dictionary(grouping: endings.sorted(), by: \.ending).sorted { $0.key < $1.key }
    let entries = lists.map { ending, list in
      "[\(JSONValue.quoted(ending)),\(json(of: list.map(\.instead)))]"
    }
    return "[\(entries.joined(separator: ","))]"
  }

  /// A code is what is shown of it, its title, how much it is looked for, and its address if that
  /// is another text.
  private func json(of entry: ProtocolEntry, _ terms: String) -> String {
    var mentions = Array(repeating: 0, count: entry.codes.count)
    for code in entry.codes {
      for related in code.related { mentions[related] += 1 }
    }
    let codes = zip(entry.codes, mentions).map { code, mentions in
      let shown = JSONValue.quoted(code.value.text)
      let title = JSONValue.quoted(code.title(in: locale, of: site.configuration))
      let address =
        code.id.text == code.value.text ? "" : ",\(JSONValue.quoted(code.id.text))"
      return "[\(shown),\(title),\(fame(of: mentions))\(address)]"
    }
    let names = entry.names(in: locale, of: site.configuration)
    return """
      {"id":\(JSONValue.quoted(entry.id)),"name":\(JSONValue.quoted(names.name.text)),
      "title":\(JSONValue.quoted(names.title.text)),
      "codes":[\(codes.joined(separator: ",\n"))],
      "terms":\(JSONValue.quoted(terms))}
      """
  }
}

/// How much more a code weighs than one that no other names as related.
private func fame(of mentions: Int) -> String {
  let hundredths = Int((100 + 100 * log2(Double(1 + mentions)) / 15).rounded())
  return "1.\(hundredths / 10 % 10)\(hundredths % 10)"
}

/// The pages of a locale besides those of codes: of protocols, and those that stand by themselves.
///
/// For scripts they are codes of a protocol without a name in the locale's own folder. They have no
/// texts to be loaded.
private struct OtherPages {
  let items: [SearchedItem]
  private let pages: [(title: String, name: String)]

  init(of site: Site, in locale: LanguageTag) {
    let configuration = site.configuration
    items =
      site.protocols.map { SearchedItem($0, in: locale, site) }
      + site.articles.map { SearchedItem($0, in: locale, site) }
    pages =
      site.protocols.map { entry in
        let names = entry.names(in: locale, of: configuration)
        let (name, title) = (names.name.text, names.title.text)
        let shown = title.hasPrefix(name) ? title : title.isEmpty ? name : "\(name) \(title)"
        return (shown, "\(entry.id)/\(AddressWord.index)")
      }
      + site.articles.map { ($0.title(in: locale, of: configuration).text, $0.name) }
  }

  func json(_ terms: borrowing SearchTerms) -> String {
    let pages = pages.map { title, name in
      "[\"\",\(JSONValue.quoted(title)),1,\(JSONValue.quoted(name))]"
    }
    // Words are rare among a few pages; a code that fits as well goes first.
    let tables = [terms.names, terms.texts].map { table in
      var table = table
      table.lighten { _ in 0.5 }
      return table.text(of: terms.terms)
    }.filter { !$0.isEmpty }
    return """
      {"id":".","name":"","isWhole":true,
      "codes":[\(pages.joined(separator: ",\n"))],
      "terms":\(JSONValue.quoted(tables.joined(separator: "|")))}
      """
  }
}

/// The terms in the texts of a protocol's codes in a locale.
private struct SearchTexts: ExtraFile {
  let address: String
  let site: Site
  let entry: ProtocolEntry
  let locale: LanguageTag

  var dependence: Dependence { .units([.site] + site.searched(entry, in: locale)) }

  func append(_ piece: Int, to output: inout ByteBuffer, in room: inout TaskRoom) {
    room.with({ LocaleIndex(in: locale, of: site) }) { index in
      index.turn(to: locale)
      let terms = index.terms(of: entry)
      output.append(
        """
        (window.diptychTexts??={})[\(JSONValue.quoted(entry.id))]=\
        \(JSONValue.quoted(terms.texts));

        """)
    }
  }
}

/// What a task has made of a locale's index, since all files of it are made of the same words.
private struct LocaleIndex: ~Copyable {
  /// A protocol's terms as scripts read them.
  struct Terms {
    let names: String
    let texts: String
    let endings: Set<StemEnding>
  }

  let locale: LanguageTag
  let strings: SearchStrings
  private let site: Site
  private var vocabulary: SearchVocabulary?
  private var protocols: [String: Terms] = [:]

  /// - Parameter others: the strings of another locale of the site.
  init(in locale: LanguageTag, of site: Site, beside others: SearchStrings? = nil) {
    self.locale = locale
    self.site = site
    strings = SearchStrings(in: locale, of: site, beside: others)
  }

  /// Goes on with the index of a locale.
  mutating func turn(to locale: LanguageTag) {
    guard locale != self.locale else { return }
    self = LocaleIndex(in: locale, of: site, beside: strings)
  }

  mutating func terms(of entry: ProtocolEntry) -> Terms {
    if let terms = protocols[entry.id] { return terms }
    let terms = withTerms(of: SearchedItem.codes(of: entry, in: locale, site)) { terms in
      Terms(
        names: terms.names.text(of: terms.terms), texts: terms.texts.text(of: terms.terms),
        endings: terms.endings)
    }
    protocols[entry.id] = terms
    return terms
  }

  mutating func withTerms<Result>(
    of items: [SearchedItem], _ body: (borrowing SearchTerms) -> Result
  ) -> Result {
    let terms = SearchTerms(of: items, vocabulary.take() ?? SearchVocabulary(of: locale, strings))
    let result = body(terms)
    vocabulary = terms.close()
    return result
  }
}
