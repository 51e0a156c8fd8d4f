import Addresses
import Catalog
import Languages

/// What search looks through in a locale: the index is made of this and of nothing else.
struct SearchedLocale {
  let locale: LanguageTag

  /// The locale that official names are in.
  let source: LanguageTag

  /// What the string tables say of search: the locale's, then the source locale's if that is
  /// another one.
  let strings: [SearchTable]

  let protocols: [SearchedProtocol]

  /// The pages besides those of codes: of protocols, and those that stand by themselves.
  let pages: [SearchedPage]
}

/// What a string table says of search.
struct SearchTable {
  /// What readers may type in the place of other words: see `Synonyms`.
  let words: String

  /// Small words that readers may have around what they mean.
  let ignored: String

  /// What may stand between two things that are compared.
  let versus: String
}

/// The codes of a protocol as search shows and finds them.
struct SearchedProtocol {
  let id: String
  let name: String
  let title: String
  let codes: [SearchedCode]
}

struct SearchedCode {
  let item: SearchedItem
  let title: String

  /// The code as addresses have it.
  let address: String

  /// How many codes name it as related, by which search tells what is looked for.
  let mentions: Int

  /// The code as pages show it.
  var shown: String { item.code ?? "" }
}

struct SearchedPage {
  let item: SearchedItem
  let title: String

  /// Its address in the folder of the locale, without its ending.
  let name: String
}

extension SearchedLocale {
  init(_ locale: LanguageTag, of site: Site) {
    self.locale = locale
    let source = site.configuration.sourceLocale
    self.source = source
    strings = (locale == source ? [locale] : [locale, source]).map { SearchTable(site.strings[$0]) }
    protocols = site.protocols.map { SearchedProtocol($0, in: locale, of: site.configuration) }
    pages =
      site.protocols.map { SearchedPage($0, in: locale, of: site.configuration) }
      + site.articles.map { SearchedPage($0, in: locale, of: site.configuration) }
  }
}

extension SearchTable {
  init(_ table: StringTable?) {
    func text(_ key: String) -> String { table?.root.text(at: key)?.text ?? "" }
    words = text("search.words")
    ignored = text("search.ignored")
    versus = text("search.versus")
  }
}

extension SearchedProtocol {
  fileprivate init(
    _ entry: ProtocolEntry, in locale: LanguageTag, of configuration: SiteConfiguration
  ) {
    id = entry.id
    let names = entry.names(in: locale, of: configuration)
    name = names.name.text
    title = names.title.text
    var mentions = Array(repeating: 0, count: entry.codes.count)
    for code in entry.codes {
      for related in code.related { mentions[related] += 1 }
    }
    let items = SearchedItem.codes(of: entry, in: locale, configuration)
    codes = entry.codes.indices.map { number in
      SearchedCode(
        item: items[number], title: entry.codes[number].title(in: locale, of: configuration),
        address: entry.codes[number].id.text, mentions: mentions[number])
    }
  }
}

extension SearchedPage {
  fileprivate init(
    _ entry: ProtocolEntry, in locale: LanguageTag, of configuration: SiteConfiguration
  ) {
    item = SearchedItem(entry, in: locale, configuration)
    let names = entry.names(in: locale, of: configuration)
    let (own, title) = (names.name.text, names.title.text)
    self.title = title.hasPrefix(own) ? title : title.isEmpty ? own : "\(own) \(title)"
    name = "\(entry.id)/\(AddressWord.index)"
  }

  fileprivate init(
    _ page: Article, in locale: LanguageTag, of configuration: SiteConfiguration
  ) {
    item = SearchedItem(page, in: locale, configuration)
    title = page.title(in: locale, of: configuration).text
    name = page.name
  }
}
