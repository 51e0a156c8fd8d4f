import Addresses
import Assets
import Bytes
import Catalog
import Diagnostics
import DocsetFiles
import Hosting
import MachineFiles
import Mustache
import PageData
import Planning
import Search

/// The files of a site that are no pages, in the order of the plan.
enum SiteExtras {
  /// - Parameter redirects: the rules that the site's host takes.
  static func files(
    of supply: InputSupply, form: SiteForm, redirects: RedirectList?
  ) -> [any ExtraFile] {
    let folder = form.folder.isEmpty ? "" : "\(form.folder)/"
    let sources = supply.sources
    let assets = sources.design.assets
    let common: [any ExtraFile] =
      assets.used.map { PublishedAssetFile($0, at: folder + $0.address) }
      + (isNamed(SearchIndex.folder, in: sources)
        ? SearchIndex.all(of: sources.site, in: folder) : [])
      + CodeOrderFile.all(of: sources.site, in: folder)
      + AliasPage.all(of: sources.site, in: folder)
    let made: [any ExtraFile] =
      switch form {
      case .folder:
        common + machineFiles(of: supply) + hostFiles(of: sources, redirects) + sitemaps(of: supply)
      case .docset:
        common + [DocsetPropertiesFile(of: sources.site), DocsetIndexFile(of: sources.site)]
          + DocsetIcons.files(from: assets)
      }
    let files = staticFiles(of: sources, form: form, redirects: redirects)
    return made + files.map { PublishedAssetFile($0, at: folder + $0.address) }
  }

  /// Whether a template, an asset or a file of `Static/` has a folder's address in its text, so
  /// that something may lead there.
  private static func isNamed(_ folder: String, in sources: PageSources) -> Bool {
    let address = Array(folder.utf8)
    let texts =
      [sources.site.templates.map(\.file.bytes), sources.design.assets.used.map(\.bytes)].joined()
      + sources.site.staticFiles.map(\.bytes)
    return texts.contains { $0[...].firstRange(ofBytes: address) != nil }
  }

  private static func machineFiles(of supply: InputSupply) -> [any ExtraFile] {
    let sources = supply.sources
    let site = sources.site
    var files: [any ExtraFile] = []
    if site.configuration.outputs.contains(.json) {
      files += ProtocolData.files(of: site) { sources.related[$0].likely($1) }
    }
    files += TemplateDocument.all(of: supply)
    if site.configuration.outputs.contains(.robots) {
      files.append(RobotsFile(of: site.configuration))
    }
    return files
  }

  private static func hostFiles(
    of sources: PageSources, _ redirects: RedirectList?
  ) -> [any ExtraFile] {
    joined(sources, redirects).hostFiles
  }

  /// The images of texts and the files of `Static/` that stand by themselves, which come last:
  /// docsets have those that texts lead to, and lines for a host are joined to its own.
  static func staticFiles(
    of sources: PageSources, form: SiteForm, redirects: RedirectList?
  ) -> [StaticFile] {
    let images = sources.site.images
    guard form == .docset else {
      return images.map(\.file) + joined(sources, redirects).others
    }
    let links = sources.site.protocols.flatMap(\.links) + sources.site.articles.flatMap(\.links)
    let linked = Set(links.map(\.target))
    return images.filter { linked.contains(.image($0.name)) }.map(\.file)
      + sources.site.staticFiles.filter { linked.contains(.staticFile($0.address)) }
  }

  private static func joined(
    _ sources: PageSources, _ redirects: RedirectList?
  ) -> (hostFiles: [HostFile], others: [StaticFile]) {
    let configuration = sources.site.configuration
    let site = HostedSite(
      configuration, assets: sources.design.assets, redirects: redirects,
      earlier: EarlierNames(of: sources.site))
    return sources.site.staticFiles.joined(
      to: configuration.hosting.target?.host.files(of: site) ?? [])
  }

  private static func sitemaps(of supply: InputSupply) -> [any ExtraFile] {
    let site = supply.sources.site
    guard site.configuration.outputs.contains(.sitemap) else { return [] }
    return ListedPages(of: site) {
      let inputs = supply.inputs(for: .everything)
      return { inputs.isListed($0, in: $1) }
    }.sitemaps
  }
}

/// What a template makes besides pages.
struct TemplateDocument: ExtraFile {
  let address: String
  private let supply: InputSupply
  private let kind: PageKind
  private let locale: Int

  private init(
    _ kind: PageKind, in locale: Int, _ folder: AddressFolder<String>, of supply: InputSupply
  ) {
    self.supply = supply
    self.kind = kind
    self.locale = locale
    address = folder.text + kind.rawValue
  }

  /// The feed and the manifest of each locale, and `llms.txt` in the source locale, as far as the
  /// site has them.
  static func all(of supply: InputSupply) -> [TemplateDocument] {
    let site = supply.sources.site
    let configuration = site.configuration
    let kinds = supply.sources.design.templates.documents(of: site)
    var files: [TemplateDocument] = []
    for kind in [PageKind.feed, .manifest] where kinds.contains(kind) {
      files += configuration.pageLocales.enumerated().map { locale, tag in
        TemplateDocument(kind, in: locale, .locale(configuration.folder(of: tag)), of: supply)
      }
    }
    if kinds.contains(.llms) {
      let source = configuration.pageLocales.firstIndex(of: configuration.sourceLocale)
      files.append(TemplateDocument(.llms, in: source ?? 0, .site, of: supply))
    }
    return files
  }

  var dependence: Dependence { .anything }

  func append(
    _ piece: Int, to output: inout ByteBuffer, in room: inout TaskRoom
  ) throws(Diagnostic) {
    let sources = supply.sources
    var renderer = PageRenderer(
      supply.inputs(
        for: ValueSelection(for: kind, in: locale, of: sources.site, sources.design)))
    try renderer.renderDocument(
      kind, locale: locale, in: kind == .llms ? .site : .locale(locale), into: &output)
  }
}
