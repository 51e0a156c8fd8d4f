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

  public let locales: [String]
  public let protocols: [Entry]

  /// The addresses of the files that are no pages: assets, sitemaps, `robots.txt`.
  public let extras: [String]

  /// Whether compressed forms of text files stand beside them.
  public let isPrecompressed: Bool

  public init(
    locales: [String], protocols: [Entry], extras: [String], isPrecompressed: Bool = false
  ) {
    self.locales = locales
    self.protocols = protocols
    self.extras = extras
    self.isPrecompressed = isPrecompressed
  }

  init(of site: Site, extras: [String]) {
    self.init(
      locales: site.configuration.locales.map(\.text),
      protocols: site.protocols.map { Entry(id: $0.id, codes: $0.codes.map(\.id.text)) },
      extras: extras, isPrecompressed: site.configuration.hosting.precompress)
  }
}
