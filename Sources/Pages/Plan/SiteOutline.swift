import Catalog

/// Which files a site consists of, by the names that their addresses are made of.
public struct SiteOutline: Sendable, Hashable {
  /// A protocol with its codes in order.
  public struct Entry: Sendable, Hashable {
    public let id: String
    public let codes: [String]

    public init(id: String, codes: [String]) {
      self.id = id
      self.codes = codes
    }
  }

  /// The folder that the pages are in, with no slash at its ends; empty for the site's own.
  public let folder: String
  public let locales: [String]

  /// How many of the locales have pages, from the first one on.
  public let pageLocaleCount: Int
  public let protocols: [Entry]

  /// The addresses of the files that are no pages: assets, sitemaps, `robots.txt`.
  public let extras: [String]

  /// Whether compressed forms of text files stand beside them.
  public let isPrecompressed: Bool

  /// - Parameter pageLocaleCount: how many of the locales have pages; all unless given.
  public init(
    folder: String = "", locales: [String], pageLocaleCount: Int? = nil, protocols: [Entry],
    extras: [String], isPrecompressed: Bool = false
  ) {
    self.folder = folder
    self.locales = locales
    self.pageLocaleCount = min(pageLocaleCount ?? locales.count, locales.count)
    self.protocols = protocols
    self.extras = extras
    self.isPrecompressed = isPrecompressed
  }

  init(of site: Site, folder: String = "", extras: [String]) {
    self.init(
      folder: folder, locales: site.configuration.locales.map(\.text),
      pageLocaleCount: site.configuration.pageLocaleCount,
      protocols: site.protocols.map { Entry(id: $0.id, codes: $0.codes.map(\.id.text)) },
      extras: extras, isPrecompressed: site.configuration.hosting.precompress)
  }
}
