import Catalog
import Planning

/// Lists the files of a site that are no pages.
struct SiteExtras {
  private let site: Site
  private let assets: PublishedAssets
  private let form: SiteForm
  private let documents: Set<PageKind>

  /// - Parameters:
  ///   - assets: the assets with the addresses under which they are published.
  ///   - form: what the files make up.
  ///   - documents: what templates make besides pages.
  init(of site: Site, assets: PublishedAssets, form: SiteForm, documents: Set<PageKind>) {
    self.site = site
    self.assets = assets
    self.form = form
    self.documents = documents
  }

  private var outputs: SiteOutputs { site.configuration.outputs }

  var files: [ExtraFile] {
    let prefix = form.folder.isEmpty ? "" : "\(form.folder)/"
    var files = assets.assets.enumerated().map {
      ExtraFile(address: prefix + $1.address, content: .asset($0))
    }
    files += locales { index, tag in
      [
        ExtraFile(
          address: "\(prefix)assets/search/\(tag).js", content: .searchIndex(locale: index))
      ]
    }
    if form == .docset { return files + DocsetFiles.files(of: site) }
    if outputs.contains(.json) { files += locales(data) }
    if documents.contains(.feed) {
      files += locales { index, tag in
        [ExtraFile(address: "\(tag)/feed.xml", content: .document(.feed, locale: index))]
      }
    }
    if documents.contains(.llms) {
      let source = site.configuration.pageLocales.firstIndex(of: site.configuration.sourceLocale)
      files.append(
        ExtraFile(address: "llms.txt", content: .document(.llms, locale: source ?? 0)))
    }
    if outputs.contains(.robots) {
      files.append(ExtraFile(address: "robots.txt", content: .robots))
    }
    files += HostFile.all(for: site.configuration).map {
      ExtraFile(address: $0.address, content: .hosting($0))
    }
    if outputs.contains(.sitemap) {
      files += Sitemap.files(for: PagePlan(for: site), site: site)
    }
    return files
  }

  private func locales(_ body: (Int, String) -> [ExtraFile]) -> [ExtraFile] {
    site.configuration.pageLocales.enumerated().flatMap { body($0, $1.text) }
  }

  private func data(_ locale: Int, _ tag: String) -> [ExtraFile] {
    site.protocols.enumerated().flatMap { index, entry in
      [
        ExtraFile(
          address: "\(tag)/\(entry.id)/index.json",
          content: .protocolData(locale: locale, protocol: index))
      ]
        + entry.codes.enumerated().map { number, code in
          ExtraFile(
            address: "\(tag)/\(entry.id)/\(code.id).json",
            content: .codeData(locale: locale, protocol: index, code: number))
        }
    }
  }
}
