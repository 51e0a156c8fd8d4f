import Addresses
package import Assets
package import Bytes
package import Catalog
package import Diagnostics
import Docset
package import Planning

/// What documentation browsers search in a docset.
package struct DocsetIndexFile: ExtraFile {
  private let site: Site

  package init(of site: Site) {
    self.site = site
  }

  package var address: String { "Contents/Resources/docSet.dsidx" }
  package var dependence: Dependence { .anything }

  package func append(
    _ piece: Int, to output: inout ByteBuffer, in room: inout TaskRoom
  ) throws(Diagnostic) {
    do throws(DatabaseError) {
      let bytes = try DocsetIndex.database(of: DocsetEntries(site))
      output.append(bytes, in: bytes.indices)
    } catch {
      throw Diagnostic(at: SourceLocation(path: address), error.description)
    }
  }
}

/// What documentation browsers are told of a docset.
package struct DocsetPropertiesFile: ExtraFile {
  private let properties: DocsetProperties

  package init(of site: Site) {
    let locale = site.configuration.pageLocales.first ?? site.configuration.sourceLocale
    let name = DocsetName(of: site, in: locale)
    properties = DocsetProperties(
      identifier: name.identifier, name: name.title, keyword: name.keyword,
      mainPage: PageAddress.home(locale: site.configuration.folder(of: locale)).text,
      onlineAddress: site.configuration.baseURL)
  }

  package var address: String { "Contents/Info.plist" }
  package var dependence: Dependence { .anything }

  package func append(_ piece: Int, to output: inout ByteBuffer, in room: inout TaskRoom) {
    let bytes = properties.propertyList()
    output.append(bytes, in: bytes.indices)
  }
}

/// The icons of a docset, which are copies of assets.
package enum DocsetIcons {
  private static let sources = [
    ("icon.png", "assets/icon-16.png"), ("icon@2x.png", "assets/icon-32.png"),
  ]

  /// The icons whose assets the site has.
  package static func files(from assets: PublishedAssets) -> [any ExtraFile] {
    sources.compactMap { address, source in
      assets.assets.first { $0.source == source }.map { PublishedAssetFile($0, at: address) }
    }
  }
}
