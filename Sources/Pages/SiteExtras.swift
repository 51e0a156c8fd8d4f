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
    of inputs: PageInputs, form: SiteForm, redirects: RedirectList?
  ) -> [any ExtraFile] {
    let folder = form.folder.isEmpty ? "" : "\(form.folder)/"
    let assets = inputs.design.assets
    let common: [any ExtraFile] =
      assets.used.map { PublishedAssetFile($0, at: folder + $0.address) }
      + SearchIndex.all(of: inputs.site, in: folder)
      + CodeOrderFile.all(of: inputs.site, in: folder)
      + AliasPage.all(of: inputs.site, in: folder)
    let made: [any ExtraFile] =
      switch form {
      case .folder:
        common + machineFiles(of: inputs) + hostFiles(of: inputs, redirects) + sitemaps(of: inputs)
      case .docset:
        common + [DocsetPropertiesFile(of: inputs.site), DocsetIndexFile(of: inputs.site)]
          + DocsetIcons.files(from: assets)
      }
    let files = staticFiles(of: inputs, form: form, redirects: redirects)
    return made + files.map { PublishedAssetFile($0, at: folder + $0.address) }
  }

  private static func machineFiles(of inputs: PageInputs) -> [any ExtraFile] {
    let site = inputs.site
    var files: [any ExtraFile] = []
    if site.configuration.outputs.contains(.json) {
      let likely = zip(site.protocols, inputs.related).map { entry, related in
        entry.codes.indices.map { related.likely($0) }
      }
      files += ProtocolData.files(of: site, likely: likely)
    }
    files += TemplateDocument.all(of: inputs)
    if site.configuration.outputs.contains(.robots) {
      files.append(RobotsFile(of: site.configuration))
    }
    return files
  }

  private static func hostFiles(
    of inputs: PageInputs, _ redirects: RedirectList?
  ) -> [any ExtraFile] {
    joined(inputs, redirects).hostFiles
  }

  /// The images of texts and the files of `Static/` that stand by themselves, which come last: docsets
  /// have those that texts lead to, and lines for a host are joined to its own.
  static func staticFiles(
    of inputs: PageInputs, form: SiteForm, redirects: RedirectList?
  ) -> [StaticFile] {
    let images = inputs.site.images
    guard form == .docset else {
      return images.map(\.file) + joined(inputs, redirects).others
    }
    let links = inputs.site.protocols.flatMap(\.links) + inputs.site.articles.flatMap(\.links)
    let linked = Set(links.map(\.target))
    return images.filter { linked.contains(.image($0.name)) }.map(\.file)
      + inputs.site.staticFiles.filter { linked.contains(.staticFile($0.address)) }
  }

  private static func joined(
    _ inputs: PageInputs, _ redirects: RedirectList?
  ) -> (hostFiles: [HostFile], others: [StaticFile]) {
    let configuration = inputs.site.configuration
    let site = HostedSite(
      configuration, assets: inputs.design.assets, redirects: redirects,
      earlier: EarlierNames(of: inputs.site))
    return inputs.site.staticFiles.joined(
      to: configuration.hosting.target?.host.files(of: site) ?? [])
  }

  private static func sitemaps(of inputs: PageInputs) -> [any ExtraFile] {
    guard inputs.site.configuration.outputs.contains(.sitemap) else { return [] }
    return ListedPages(of: inputs.site) { inputs.isListed($0, in: $1) }.sitemaps
  }
}

/// What a template makes besides pages.
struct TemplateDocument: ExtraFile {
  let address: String
  private let inputs: PageInputs
  private let kind: PageKind
  private let locale: Int

  private init(
    _ kind: PageKind, in locale: Int, _ folder: AddressFolder<String>, of inputs: PageInputs
  ) {
    self.inputs = inputs
    self.kind = kind
    self.locale = locale
    address = folder.text + kind.rawValue
  }

  /// The feed and the manifest of each locale, and `llms.txt` in the source locale, as far as the site
  /// has them.
  static func all(of inputs: PageInputs) -> [TemplateDocument] {
    let configuration = inputs.site.configuration
    let kinds = inputs.design.templates.documents(of: inputs.site)
    var files: [TemplateDocument] = []
    for kind in [PageKind.feed, .manifest] where kinds.contains(kind) {
      files += configuration.pageLocales.enumerated().map { locale, tag in
        TemplateDocument(kind, in: locale, .locale(configuration.folder(of: tag)), of: inputs)
      }
    }
    if kinds.contains(.llms) {
      let source = configuration.pageLocales.firstIndex(of: configuration.sourceLocale)
      files.append(TemplateDocument(.llms, in: source ?? 0, .site, of: inputs))
    }
    return files
  }

  var dependence: Dependence { .anything }

  func append(
    _ piece: Int, to output: inout ByteBuffer, in room: inout TaskRoom
  ) throws(Diagnostic) {
    try room.with({ PageRenderer(inputs) }) { renderer throws(Diagnostic) in
      try renderer.renderDocument(
        kind, locale: locale, in: kind == .llms ? .site : .locale(locale), into: &output)
    }
  }
}
