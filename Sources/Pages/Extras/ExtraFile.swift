import Docset

/// A file of the site that is no page.
struct ExtraFile: Sendable {
  enum Content: Sendable {
    /// An asset, by its index in the site's list.
    case asset(Int)
    case robots

    /// The data of a code, or of a protocol, by their indexes.
    case codeData(locale: Int, protocol: Int, code: Int)
    case protocolData(locale: Int, protocol: Int)

    /// What a template makes for a locale.
    case document(PageKind, locale: Int)
    /// A file for the host.
    case hosting(HostFile)

    /// The search index of a locale, by its index in the configuration.
    case searchIndex(locale: Int)

    /// The sitemap of consecutive pages, by their numbers.
    case sitemap(Range<Int>)

    /// The list of all sitemaps, by their addresses.
    case sitemapIndex([String])

    /// What documentation browsers search in a docset, and what they are told of it.
    case docsetIndex, docsetProperties(DocsetProperties)
  }

  let address: String
  let content: Content

  /// How many pieces the file is made in, so that no large file has to be in memory whole.
  var chunkCount: Int {
    switch content {
    case .asset, .codeData, .docsetIndex, .docsetProperties, .document, .hosting, .protocolData,
      .robots, .searchIndex, .sitemapIndex:
      1
    case .sitemap(let pages): max(1, (pages.count + Sitemap.chunk - 1) / Sitemap.chunk)
    }
  }
}
