import Addresses
package import Catalog

/// Which files a site consists of, by the names that their addresses are made of.
package struct SiteOutline: Sendable, Hashable {
  /// A protocol with its codes in order.
  package struct Entry: Sendable, Hashable {
    package let id: String
    package let codes: [String]

    package init(id: String, codes: [String]) {
      self.id = id
      self.codes = codes
    }
  }

  /// The folder that the pages are in, with no slash at its ends; empty for the site's own.
  package let folder: String

  /// The tags of the locales, those with pages first.
  package let locales: [String]

  /// Whether the pages of a locale are in a folder of its own.
  package let hasLocaleFolder: Bool

  /// How many of the locales have pages, from the first one on.
  package let pageLocaleCount: Int
  package let protocols: [Entry]

  /// The names of the pages that stand by themselves, sorted.
  package let articles: [String]

  /// The addresses of the files that are no pages: assets, sitemaps, `robots.txt`.
  package let extras: [String]

  /// Whether compressed forms of text files stand beside them.
  package let isPrecompressed: Bool

  /// Takes names from anywhere. All locales have pages, unless `pageLocaleCount` says otherwise.
  package init(
    folder: String = "", locales: [String], hasLocaleFolder: Bool = true,
    pageLocaleCount: Int? = nil, protocols: [Entry], articles: [String] = [], extras: [String],
    isPrecompressed: Bool = false
  ) {
    self.folder = folder
    self.locales = locales
    self.hasLocaleFolder = hasLocaleFolder
    self.pageLocaleCount = min(pageLocaleCount ?? locales.count, locales.count)
    self.protocols = protocols
    self.articles = articles
    self.extras = extras
    self.isPrecompressed = isPrecompressed
  }

  /// Takes the names of a site, and the addresses of its files that are no pages.
  package init(of site: Site, folder: String = "", extras: [String]) {
    self.init(
      folder: folder, locales: site.configuration.locales.map(\.text),
      hasLocaleFolder: site.configuration.hasLocaleFolder,
      pageLocaleCount: site.configuration.pageLocaleCount,
      protocols: site.protocols.map { Entry(id: $0.id, codes: $0.codes.map(\.id.text)) },
      articles: site.articles.map(\.name), extras: extras,
      isPrecompressed: site.configuration.hosting.precompress)
  }

  /// The address of a folder with pages, without a slash at its end.
  func path(of address: AddressFolder<Int>) -> String {
    let names = address.map(locale: { folder(of: $0) }, protocol: { protocols[$0].id })
    return [folder, String(names.text.dropLast())].filter { !$0.isEmpty }.joined(separator: "/")
  }

  /// The name of the folder that the pages of a locale are in; empty if there is none.
  package func folder(of locale: Int) -> String { hasLocaleFolder ? locales[locale] : "" }
}

/// What the files of a site make up.
package enum SiteForm: Sendable, Hashable {
  /// A folder for a web server, or to be opened as it is.
  case folder

  /// A bundle for documentation browsers such as Dash and Zeal.
  case docset

  /// The folder that the pages are in; empty if there is none of their own.
  package var folder: String {
    switch self {
    case .folder: ""
    case .docset: "Contents/Resources/Documents"
    }
  }
}
