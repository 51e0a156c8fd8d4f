import Addresses
import Bytes
import Catalog
import Languages
import Planning

/// Writes the entries of pages in sitemaps.
struct SitemapWriter {
  static let head = """
    <?xml version="1.0" encoding="UTF-8"?>
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" \
    xmlns:xhtml="http://www.w3.org/1999/xhtml">

    """
  static let foot = "</urlset>\n"
  private static let linkEnd = Array("\"/>\n".utf8)

  private let pages: ListedPages
  private let isListed: ListedPages.Check
  private let ending: PageEnding

  /// For each locale, the start of its pages' entries up to the path.
  private let locations: [[UInt8]]

  /// For each locale, the start of the element for a page's version in it, up to the path.
  private let alternates: [[UInt8]]

  /// The same for readers of other languages, who get the version in the source locale …
  private let sourceVersion: [UInt8]

  /// … or, of the start page, the element for the page on which they choose a language.
  private let chooser: [UInt8]

  /// A page's path below its locale and the end of an element that links to it, in the making.
  private var link: [UInt8] = []

  init(_ pages: ListedPages) {
    isListed = pages.makeCheck()
    self.pages = pages
    let configuration = pages.site.configuration
    ending = configuration.pageEnding
    let baseURL = HTML.escaped(configuration.baseURL)
    let folder = { (locale: LanguageTag) in
      AddressFolder.locale(configuration.folder(of: locale)).text
    }
    let tags = configuration.pageLocales
    locations = tags.map { Array("<url>\n<loc>\(baseURL)\(folder($0))".utf8) }
    let alternate = { (hreflang: String, path: String) in
      Array(
        "<xhtml:link rel=\"alternate\" hreflang=\"\(hreflang)\" href=\"\(baseURL)\(path)".utf8)
    }
    alternates = tags.map { alternate($0.text, folder($0)) }
    sourceVersion = alternate("x-default", folder(configuration.sourceLocale))
    chooser = alternate("x-default", ending.index) + Self.linkEnd
  }

  /// Appends the entry of a page, if search engines are told of it.
  mutating func append(_ number: Int, to output: inout ByteBuffer) {
    let page = pages.plan.page(number)
    guard let locale = page.locale, isListed(page, locale) else { return }
    link.removeAll(keepingCapacity: true)
    pages.plan.names.appendAddress(of: page, to: &link)
    ending.cut(&link)
    let path = link.indices
    link += Self.linkEnd
    output.append(locations[locale], in: locations[locale].indices)
    output.append(link, in: path)
    output.append("</loc>\n")
    if let date = updated(page, in: locale) { output.append("<lastmod>\(date)</lastmod>\n") }
    for other in alternates.indices where isListed(page, other) {
      output.append(alternates[other], in: alternates[other].indices)
      output.append(link, in: link.indices)
    }
    if case .home = page {
      output.append(chooser, in: chooser.indices)
    } else {
      output.append(sourceVersion, in: sourceVersion.indices)
      output.append(link, in: link.indices)
    }
    output.append("</url>\n")
  }

  /// When a page's text last changed, as far as its codes say; a comparison's with the later of the two.
  private func updated(_ page: Page, in locale: Int) -> CalendarDate? {
    let configuration = pages.site.configuration
    let (entry, codes): (Int, [Int]) =
      switch page {
      case .code(_, let entry, let code): (entry, [code])
      case .comparison(_, let entry, let first, let second): (entry, [first, second])
      case .chooser, .notFound, .home, .protocolIndex, .article: (0, [])
      }
    return codes.compactMap {
      pages.site.protocols[entry].codes[$0]
        .updated(in: configuration.locales[locale], of: configuration)
    }.max()
  }
}
