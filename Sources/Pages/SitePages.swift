public import Catalog
public import Diagnostics
import Languages
import Mustache

/// A site made ready for rendering: what pages there are, and everything they are made of.
///
/// It holds codes, not pages: each page is made when it is asked for. Tasks share one value.
public struct SitePages: Sendable {
  public let site: Site

  /// All files of the site.
  public let plan: SitePlan

  let assets: PublishedAssets

  /// The files that are no pages, in the order of the plan.
  let extras: [ExtraFile]

  /// The rules for addresses in the wrong order; `nil` if the host takes none.
  let redirects: RedirectList?

  let templates: SiteTemplates
  let types: ModelTypes
  let values: SharedValues
  let pageShape: Shape

  /// For each protocol, which comparisons a page offers.
  let related: [RelatedCodes]

  /// Compiles and checks the templates and string tables of a site.
  ///
  /// - Returns: `nil`, with the reasons in the log, if they have errors.
  public init?(site: Site, root: SiteRoot, log: inout DiagnosticLog) {
    templates = SiteTemplates(site: site, root: root, log: &log)
    assets = PublishedAssets(of: site, root: root, log: &log)
    let assetCheck = PlainAssetCheck(assets)
    for template in site.templates { assetCheck.check(template, log: &log) }
    types = ModelTypes(strings: templates.strings.type, assets: assets.names)
    var checker = TemplateChecker(templates.templates)
    for (kind, template) in templates.pages { checker.check(template, with: types.type(of: kind)) }
    log.merge(checker.log)
    guard !log.hasErrors else { return nil }

    do {
      var values = try SharedValuesBuilder.build(
        site, templates: templates, assets: assets.names)
      pageShape = try values.shapes.shape(PageField.allCases.map(\.name))
      self.values = values
    } catch {
      log.append(
        Diagnostic(
          at: SourceLocation(path: root.path(of: "Locales")),
          "the string tables have more than 65,535 groups", remedy: "join some of them"))
      return nil
    }
    self.site = site
    extras = Self.extras(of: site, assets)
    plan = SitePlan(SiteOutline(of: site, extras: extras.map(\.address)))
    redirects = site.configuration.hosting.target.flatMap { [outline = plan.outline] target in
      RedirectList(
        for: target, outline, basePath: BaseURL.path(of: site.configuration.baseURL))
    }
    related = site.protocols.map { RelatedCodes(of: $0) }
  }

  var pagePlan: PagePlan { plan.pages }

  /// How many addresses in the wrong order the host's rules leave out.
  public var omittedRedirects: Int { redirects?.omitted ?? 0 }

  /// The hashes of everything that pages are made of.
  public func dependencies() -> SiteDependencies {
    DependencyCollector.collect(from: self)
  }

  /// Which pages may differ from an earlier state.
  ///
  /// - Parameters:
  ///   - now: what `dependencies()` returns.
  ///   - old: what it returned for that state.
  ///   - oldOutline: the files of that state.
  public func affected(
    _ now: SiteDependencies, since old: SiteDependencies, oldOutline: SiteOutline
  ) -> AffectedPages {
    AffectedPages(of: self, now: now, old: old, oldOutline: oldOutline)
  }

  private static func extras(of site: Site, _ assets: PublishedAssets) -> [ExtraFile] {
    assets.assets.enumerated().map { ExtraFile(address: $1.address, content: .asset($0)) }
      + site.configuration.locales.enumerated().map { index, tag in
        ExtraFile(address: "assets/search/\(tag).js", content: .searchIndex(locale: index))
      }
      + [ExtraFile(address: "robots.txt", content: .robots)]
      + HostFile.all(for: site.configuration).map {
        ExtraFile(address: $0.address, content: .hosting($0))
      }
      + Sitemap.files(for: PagePlan(for: site), site: site)
  }
}
