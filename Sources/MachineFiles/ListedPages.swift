package import Addresses
import Bytes
package import Catalog
package import Planning

/// The pages that search engines are told of.
package struct ListedPages: Sendable {
  let site: Site
  let plan: PagePlan

  /// Whether they are told of a page's version in a locale.
  package typealias Check = (_ page: Page, _ locale: Int) -> Bool
  let makeCheck: @Sendable () -> Check

  /// The pages of a site that pass a check. Each task that lists pages makes a check of its own.
  package init(
    of site: Site, makeCheck: @escaping @Sendable () -> Check
  ) {
    self.site = site
    plan = PagePlan(for: site)
    self.makeCheck = makeCheck
  }
}

extension ListedPages {
  /// The limits of the protocol.
  private static let addressLimit = 50_000
  private static let byteLimit = 50_000_000

  /// The sitemaps, each within the limits, and a list of them if there is more than one.
  package var sitemaps: [any ExtraFile] {
    let listed = plan.localePages
    guard !listed.isEmpty else { return [] }
    let bytes = Self.byteLimit - SitemapWriter.head.utf8.count - SitemapWriter.foot.utf8.count
    let perFile = min(Self.addressLimit, bytes / largestEntry)
    let parts = stride(from: listed.lowerBound, to: listed.upperBound, by: perFile).map {
      $0..<min($0 + perFile, listed.upperBound)
    }
    guard parts.count > 1 else {
      return [SitemapFile(SitemapFile.mainAddress, of: listed, in: self)]
    }
    let files = parts.enumerated().map { index, numbers in
      SitemapFile("sitemap-\(index + 1).xml", of: numbers, in: self)
    }
    return [SitemapIndex(of: files.map(\.address), baseURL: site.configuration.baseURL)] + files
  }

  /// An upper bound of the size of one page's entry in bytes.
  private var largestEntry: Int {
    let locales = site.configuration.pageLocales
    let tag = Self.longest(["x-default"] + locales.map(\.text))
    let articles = site.articles.map { PageAddress.article(locale: tag, name: $0.name).text }
    let comparisons = site.protocols.map { entry in
      let code = Self.longest(entry.codes.map(\.id.text))
      return PageAddress.comparison(locale: tag, protocol: entry.id, first: code, second: code).text
    }
    let address = Self.longest([PageAddress.home(locale: tag).text] + articles + comparisons)
    let url = HTML.escaped(site.configuration.baseURL).utf8.count + address.utf8.count
    let alternate =
      "<xhtml:link rel=\"alternate\" hreflang=\"\" href=\"\"/>\n".count + tag.utf8.count + url
    let dates = "<lastmod>2026-11-20</lastmod>\n".count
    return "<url>\n<loc></loc>\n</url>\n".count + dates + url + (locales.count + 1) * alternate
  }

  private static func longest(_ texts: [String]) -> String {
    texts.max { $0.utf8.count < $1.utf8.count } ?? ""
  }
}
