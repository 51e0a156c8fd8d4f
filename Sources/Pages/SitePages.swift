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

  /// What the files make up.
  public let form: SiteForm

  /// The files that are no pages, in the order of the plan.
  let extras: [ExtraFile]

  /// The rules for addresses in the wrong order; `nil` if the host takes none.
  let redirects: RedirectList?

  let design: SiteDesign
  let values: SharedValues
  let pageShape: Shape

  /// For each protocol, which comparisons a page offers.
  let related: [RelatedCodes]

  /// Makes a site ready.
  ///
  /// - Parameters:
  ///   - site: for a docset, one that is restricted to a locale.
  ///   - design: that of the same site.
  ///   - jobs: how many locales are worked on at the same time.
  /// - Returns: `nil`, with the reasons in the log, if there are errors in the log.
  public init?(
    site: Site, _ design: SiteDesign, root: SiteRoot, form: SiteForm, jobs: Int,
    log: inout DiagnosticLog
  ) async {
    guard !log.hasErrors else { return nil }
    var site = site
    // Documentation browsers read none of what is for other machines.
    if form == .docset {
      var configuration = site.configuration
      configuration.outputs = []
      site = site.configured(as: configuration)
    }
    self.design = design
    related = site.protocols.map { RelatedCodes(of: $0) }
    do {
      var values = try await SharedValuesBuilder.build(
        site, design: design, related: related, jobs: jobs)
      pageShape = try values.common.shapes.shape(PageField.allCases.map(\.name))
      self.values = values
    } catch {
      log.append(
        Diagnostic(
          at: SourceLocation(path: root.path(of: "Locales")),
          "the string tables have more than 65,535 groups", remedy: "join some of them"))
      return nil
    }
    self.site = site
    self.form = form
    extras =
      SiteExtras(
        of: site, assets: design.assets, form: form,
        documents: design.templates.documents(of: site)
      ).files
    plan = SitePlan(
      SiteOutline(of: site, folder: form.folder, extras: extras.map(\.address)))
    redirects = site.configuration.hosting.target.flatMap { [outline = plan.outline] target in
      RedirectList(
        for: target, outline, basePath: BaseURL.path(of: site.configuration.baseURL))
    }
  }

  var pagePlan: PagePlan { plan.pages }
  var assets: PublishedAssets { design.assets }
  var templates: SiteTemplates { design.templates }
  var types: ModelTypes { design.types }
  var fieldUses: [PageKind: Set<FieldUse>] { design.fieldUses }

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
}
