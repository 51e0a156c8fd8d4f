import Addresses
import Catalog
import Docset
import Languages
import Planning

/// What a docset's index lists: every protocol, every code, every comparison and every page that
/// stands by itself, made one by one.
///
/// Documentation browsers prefer short names that begin with what was typed. So a code's name is
/// its number and its phrase, and a comparison's name is longer than those of its codes: of all
/// entries with 407 the code itself is found first.
struct DocsetEntries: Sequence, IteratorProtocol {
  private let site: Site
  private let plan: SitePlan
  private let locale: LanguageTag

  /// The protocol's name after the code, where sites of several protocols need it.
  private let suffixes: [String]
  private var number = 0

  init(_ site: Site) {
    self.site = site
    // The addresses in the index are those below the folder of the pages.
    plan = SitePlan(SiteOutline(of: site, extras: []))
    let locale = site.configuration.pageLocales.first ?? site.configuration.sourceLocale
    self.locale = locale
    let names = site.protocols.map { $0.names(in: locale, of: site.configuration).name.text }
    suffixes = names.map { names.count > 1 ? " (\($0))" : "" }
  }

  mutating func next() -> DocsetEntry? {
    while number < plan.pages.count {
      defer { number += 1 }
      if let entry = entry(number) { return entry }
    }
    return nil
  }

  private func entry(_ number: Int) -> DocsetEntry? {
    let name: String
    let kind: DocsetEntry.EntryType
    switch plan.pages.page(number) {
    case .chooser, .notFound, .home: return nil
    case .article(_, let index):
      name = site.articles[index].title(in: locale, of: site.configuration).text
      kind = .guide
    case .protocolIndex(_, let index):
      (name, kind) = (self.name(of: site.protocols[index]), .entry)
    case .code(_, let index, let code):
      let code = site.protocols[index].codes[code]
      (name, kind) = ("\(code.value.text)\(suffixes[index]) \(phrase(of: code))", .code)
    case .comparison(_, let index, let first, let second):
      let codes = site.protocols[index].codes
      let (a, b) = (codes[first], codes[second])
      let pair = "\(a.value) vs \(b.value)\(suffixes[index])"
      name = "\(pair) – \(phrase(of: a)), \(phrase(of: b))"
      kind = .guide
    }
    return DocsetEntry(name: name, kind: kind, path: plan.address(of: number))
  }

  private func phrase(of code: Code) -> String {
    code.title(in: locale, of: site.configuration)
  }

  private func name(of entry: ProtocolEntry) -> String {
    let names = entry.names(in: locale, of: site.configuration)
    return "\(names.name.text) – \(names.title.text)"
  }
}
