import Addresses
import Catalog
import Diagnostics
import Docset

/// The files that a docset has beside the pages and what these need.
enum DocsetFiles {
  private static let index = "Contents/Resources/docSet.dsidx"
  private static let properties = "Contents/Info.plist"

  /// The docset's icons, and the assets that they are made of.
  private static let icons = [
    ("icon.png", "assets/icon-16.png"), ("icon@2x.png", "assets/icon-32.png"),
  ]

  static func files(of site: Site) -> [ExtraFile] {
    let locale = site.configuration.pageLocales.first ?? site.configuration.sourceLocale
    let name = DocsetName(of: site, in: locale)
    let properties = DocsetProperties(
      identifier: name.identifier, name: name.title, keyword: name.keyword,
      mainPage: PageAddress.home(locale: locale.text).text,
      onlineAddress: site.configuration.baseURL)
    let icons = icons.compactMap { address, asset in
      site.assets.firstIndex { $0.address == asset }.map {
        ExtraFile(address: address, content: .asset($0))
      }
    }
    return [
      ExtraFile(address: Self.properties, content: .docsetProperties(properties)),
      ExtraFile(address: index, content: .docsetIndex),
    ] + icons
  }

  /// The content of a file that only docsets have.
  ///
  /// - Throws: a diagnostic if it can't be made.
  static func bytes(
    of content: ExtraFile.Content, in pages: SitePages
  ) throws(Diagnostic) -> [UInt8] {
    switch content {
    case .docsetIndex:
      do throws(DatabaseError) {
        return try DocsetIndex.database(of: DocsetEntries(pages))
      } catch {
        throw Diagnostic(at: SourceLocation(path: index), error.description)
      }
    case .docsetProperties(let list):
      return list.propertyList()
    case .asset, .codeData, .document, .hosting, .protocolData, .robots, .searchIndex, .sitemap,
      .sitemapIndex:
      return []
    }
  }
}
