import Addresses
import Catalog
import Mustache
import Planning

/// The lists of pages for search engines (sitemaps.org, protocol 0.9), with each page's versions
/// in the other locales.
struct Sitemap: Sendable {
  /// How many pages are listed in one piece of the file.
  static let chunk = 256

  /// The limits of the protocol.
  static let addressLimit = 50_000
  static let byteLimit = 50_000_000

  private static let head = """
    <?xml version="1.0" encoding="UTF-8"?>
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" \
    xmlns:xhtml="http://www.w3.org/1999/xhtml">

    """
  private static let foot = "</urlset>\n"
  private static let linkEnd = Array("\"/>\n".utf8)

  /// Divides the pages of a site into sitemaps that keep the limits, and lists them if there is
  /// more than one.
  static func files(for plan: PagePlan, site: Site) -> [ExtraFile] {
    let listed = plan.localePages
    guard !listed.isEmpty else { return [] }
    let perFile = min(
      addressLimit, (byteLimit - head.utf8.count - foot.utf8.count) / largestEntry(in: site))
    let parts = stride(from: listed.lowerBound, to: listed.upperBound, by: perFile).map {
      $0..<min($0 + perFile, listed.upperBound)
    }
    guard parts.count > 1 else {
      return [ExtraFile(address: "sitemap.xml", content: .sitemap(listed))]
    }
    let files = parts.enumerated().map { index, pages in
      ExtraFile(address: "sitemap-\(index + 1).xml", content: .sitemap(pages))
    }
    return [ExtraFile(address: "sitemap.xml", content: .sitemapIndex(files.map(\.address)))]
      + files
  }

  /// An upper bound of the size of one page's entry in bytes.
  private static func largestEntry(in site: Site) -> Int {
    let locales = site.configuration.pageLocales
    let tag = longest(["x-default"] + locales.map(\.text))
    let addresses = site.protocols.map { entry in
      let code = longest(entry.codes.map(\.id.text))
      return PageAddress.comparison(locale: tag, protocol: entry.id, first: code, second: code).text
    }
    let address = longest(addresses.isEmpty ? [PageAddress.home(locale: tag).text] : addresses)
    let url = HTML.escaped(site.configuration.baseURL).utf8.count + address.utf8.count
    let alternate =
      "<xhtml:link rel=\"alternate\" hreflang=\"\" href=\"\"/>\n".count + tag.utf8.count + url
    let dates = "<lastmod>2026-11-20</lastmod>\n".count
    return "<url>\n<loc></loc>\n</url>\n".count + dates + url + (locales.count + 1) * alternate
  }

  private static func longest(_ texts: [String]) -> String {
    texts.max { $0.utf8.count < $1.utf8.count } ?? ""
  }

  // MARK: Writing

  private let baseURL: String

  /// For each locale, the start of its pages' entries up to the path.
  private let locations: [[UInt8]]

  /// For each locale, the start of the element for a page's version in it, up to the path.
  private let alternates: [[UInt8]]

  /// The same for readers of other languages, who get the version in the source locale …
  private let sourceVersion: [UInt8]

  /// … or, of the start page, the element for the page on which they choose a language.
  private let chooser: [UInt8]

  init(_ site: Site) {
    let baseURL = HTML.escaped(site.configuration.baseURL)
    self.baseURL = baseURL
    let tags = site.configuration.pageLocales.map(\.text)
    locations = tags.map { Array("<url>\n<loc>\(baseURL)\($0)/".utf8) }
    let alternate = { (hreflang: String, path: String) in
      Array(
        "<xhtml:link rel=\"alternate\" hreflang=\"\(hreflang)\" href=\"\(baseURL)\(path)".utf8)
    }
    alternates = tags.map { alternate($0, "\($0)/") }
    sourceVersion = alternate("x-default", "\(site.configuration.sourceLocale.text)/")
    chooser = alternate("x-default", PageAddress<String>.chooser.text) + Self.linkEnd
  }

  /// Appends one piece of a sitemap.
  func append(
    _ chunk: Int, of numbers: Range<Int>, in pages: SitePages, to output: inout OutputBuffer
  ) {
    if chunk == 0 { output.append(Self.head) }
    let start = numbers.lowerBound + chunk * Self.chunk
    let end = min(start + Self.chunk, numbers.upperBound)
    var link: [UInt8] = []
    for number in start..<end {
      link.removeAll(keepingCapacity: true)
      let page = pages.pagePlan.page(number)
      pages.plan.appendAddress(of: page, to: &link)
      let path = link.indices
      link += Self.linkEnd
      appendEntry(of: page, at: path, link, in: pages, to: &output)
    }
    if end == numbers.upperBound { output.append(Self.foot) }
  }

  /// - Parameters:
  ///   - path: where in `link` the page's path is.
  ///   - link: the path and the end of an element that links to it.
  private func appendEntry(
    of page: Page, at path: Range<Int>, _ link: [UInt8], in pages: SitePages,
    to output: inout OutputBuffer
  ) {
    guard let locale = page.locale, pages.isListed(page, in: locale) else { return }
    output.append(locations[locale], in: locations[locale].indices)
    output.append(link, in: path)
    output.append("</loc>\n")
    if case .code(_, let entry, let code) = page {
      appendDate(
        pages.values.code(code, of: pages.values.entry(entry, in: locale)), in: pages, to: &output)
    }
    for other in alternates.indices where pages.isListed(page, in: other) {
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

  private func appendDate(
    _ code: SharedValues.CodeValues, in pages: SitePages, to output: inout OutputBuffer
  ) {
    guard !code.updated.isNothing else { return }
    output.append("<lastmod>")
    pages.values.store.append(pages.values.store.field(0, of: code.updated), to: &output)
    output.append("</lastmod>\n")
  }

  /// Appends the list of all sitemaps.
  func appendIndex(of addresses: [String], to output: inout OutputBuffer) {
    output.append(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">

      """)
    for address in addresses {
      output.append("<sitemap>\n<loc>\(baseURL)\(address)</loc>\n</sitemap>\n")
    }
    output.append("</sitemapindex>\n")
  }
}
