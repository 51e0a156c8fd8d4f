/// What a site has for machines besides its pages.
public struct SiteOutputs: OptionSet, Sendable, Hashable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// `sitemap.xml` and the files that it lists.
  public static let sitemap = SiteOutputs(rawValue: 1)

  /// `robots.txt`
  public static let robots = SiteOutputs(rawValue: 2)

  /// Open Graph tags, which tell social networks what a page is about.
  public static let socialTags = SiteOutputs(rawValue: 4)

  /// Data about a page in its head, as JSON-LD.
  public static let structuredData = SiteOutputs(rawValue: 8)

  /// A JSON file beside each code's and each protocol's page.
  public static let json = SiteOutputs(rawValue: 16)

  /// A feed of the codes whose text has changed.
  public static let feed = SiteOutputs(rawValue: 32)

  /// `llms.txt`
  public static let llms = SiteOutputs(rawValue: 64)

  /// A web manifest for each locale, from which browsers know the site where it is kept like a
  /// program.
  public static let manifest = SiteOutputs(rawValue: 128)

  public static let all = SiteOutputs(names.map(\.output))

  /// The outputs with what the configuration calls them.
  static let names: [(key: String, output: SiteOutputs)] = [
    ("sitemap", .sitemap), ("robots", .robots), ("socialTags", .socialTags),
    ("structuredData", .structuredData), ("json", .json), ("feed", .feed), ("llms", .llms),
    ("manifest", .manifest),
  ]
}
