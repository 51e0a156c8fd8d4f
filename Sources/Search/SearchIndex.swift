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
      let names = SearchNames(address: "\(start).js", site: site, locale: locale)
      return [names]
        + site.protocols.enumerated().map { number, entry in
          SearchTexts(address: "\(start)/\(entry.id).js", names: names, place: number)
        }
    }
  }
}

/// The names of all codes in a locale.
private struct SearchNames: ExtraFile {
  let address: String
  let site: Site
  let locale: LanguageTag

  var dependence: Dependence {
    .sources { [locale, site] in SearchedLocale(locale, of: site).forEachSource($0) }
  }

  func append(_ piece: Int, to output: inout ByteBuffer, in room: inout TaskRoom) {
    withIndex(in: &room) { index in
      var protocols: [String] = []
      var endings: Set<StemEnding> = []
      for number in index.searched.protocols.indices {
        let terms = index.terms(ofProtocol: number)
        protocols.append(json(of: index.searched.protocols[number], terms.names))
        endings.formUnion(terms.endings)
      }
      let pages = index.searched.pages
      index.withTerms(of: pages.map(\.item)) { terms in
        protocols.append(json(of: pages, terms))
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

  /// Calls `body` with the index that the files of the locale are made of.
  func withIndex(in room: inout TaskRoom, _ body: (inout LocaleIndex) -> Void) {
    room.with({ LocaleIndex(SearchedLocale(locale, of: site)) }) { index in
      index.turn(to: locale, of: site)
      body(&index)
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
  private func json(of entry: SearchedProtocol, _ terms: String) -> String {
    let codes = entry.codes.map { code in
      let (shown, title) = (JSONValue.quoted(code.shown), JSONValue.quoted(code.title))
      let address = code.address == code.shown ? "" : ",\(JSONValue.quoted(code.address))"
      return "[\(shown),\(title),\(fame(of: code.mentions))\(address)]"
    }
    return """
      {"id":\(JSONValue.quoted(entry.id)),"name":\(JSONValue.quoted(entry.name)),
      "title":\(JSONValue.quoted(entry.title)),
      "codes":[\(codes.joined(separator: ",\n"))],
      "terms":\(JSONValue.quoted(terms))}
      """
  }

  /// How much more a code weighs than one that no other names as related.
  private func fame(of mentions: Int) -> String {
    let hundredths = Int((100 + 100 * log2(Double(1 + mentions)) / 15).rounded())
    return "1.\(hundredths / 10 % 10)\(hundredths % 10)"
  }

  /// For scripts the pages besides those of codes are codes of a protocol without a name in the
  /// locale's own folder. They have no texts to be loaded.
  private func json(of pages: [SearchedPage], _ terms: borrowing SearchTerms) -> String {
    let pages = pages.map { page in
      "[\"\",\(JSONValue.quoted(page.title)),1,\(JSONValue.quoted(page.name))]"
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

  /// The file of the locale that has the names.
  let names: SearchNames

  /// The protocol's place among those of the site.
  let place: Int

  var dependence: Dependence { .units([.file(names.address)]) }

  func append(_ piece: Int, to output: inout ByteBuffer, in room: inout TaskRoom) {
    names.withIndex(in: &room) { index in
      let terms = index.terms(ofProtocol: place)
      let id = index.searched.protocols[place].id
      output.append(
        """
        (window.diptychTexts??={})[\(JSONValue.quoted(id))]=\(JSONValue.quoted(terms.texts));

        """)
    }
  }
}
