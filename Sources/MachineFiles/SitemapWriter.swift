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

  /// Of one locale, when the text of each protocol's codes last changed.
  private var changes: (locale: Int, ofCodes: [[LastChange?]])?

  /// A day, and the element that tells it.
  private struct LastChange {
    let date: CalendarDate
    let element: [UInt8]

    init(_ date: CalendarDate) {
      self.date = date
      element = Array("<lastmod>\(date)</lastmod>\n".utf8)
    }
  }

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
    if let change = lastChange(of: page, in: locale) {
      output.append(change.element, in: change.element.indices)
    }
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

  /// When a page's text last changed, as far as its codes say; a comparison's with the later of the
  /// two.
  private mutating func lastChange(of page: Page, in locale: Int) -> LastChange? {
    switch page {
    case .code(_, let entry, let code): return lastChanges(in: locale)[entry][code]
    case .comparison(_, let entry, let first, let second):
      let changes = lastChanges(in: locale)[entry]
      guard let change = changes[first] else { return changes[second] }
      guard let other = changes[second], other.date > change.date else { return change }
      return other
    case .chooser, .notFound, .home, .protocolIndex, .article: return nil
    }
  }

  private mutating func lastChanges(in locale: Int) -> [[LastChange?]] {
    if let changes, changes.locale == locale { return changes.ofCodes }
    let configuration = pages.site.configuration
    let tag = configuration.locales[locale]
    let changes = pages.site.protocols.map { entry in
      entry.codes.map { $0.updated(in: tag, of: configuration).map { LastChange($0) } }
    }
    self.changes = (locale, changes)
    return changes
  }
}
