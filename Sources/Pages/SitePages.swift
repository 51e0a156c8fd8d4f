package import Catalog
package import Diagnostics
import Languages
import Mustache
package import Planning

/// A site made ready for rendering: what pages there are, and everything they are made of.
///
/// It holds codes, not pages: each page is made when it is asked for. Tasks share one value.
package struct SitePages: Sendable {
  package let site: Site

  /// All files of the site.
  package let plan: SitePlan

  /// What the files make up.
  package let form: SiteForm

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
  package init?(
    site: Site, _ design: SiteDesign, root: SiteRoot, form: SiteForm, jobs: Int,
    log: inout DiagnosticLog
  ) async {
    guard !log.hasErrors else { return nil }
    var site = site
    // Documentation browsers read none of what is for other machines.
    if form == .docset { site.configuration.outputs = [] }
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
  package var omittedRedirects: Int { redirects?.omitted ?? 0 }

  /// The hashes of everything that pages are made of.
  package func dependencies() -> SiteDependencies {
    DependencyCollector.collect(from: self)
  }

  /// Which pages may differ from an earlier state.
  ///
  /// - Parameters:
  ///   - now: what `dependencies()` returns.
  ///   - old: what it returned for that state.
  ///   - oldOutline: the files of that state.
  package func affected(
    _ now: SiteDependencies, since old: SiteDependencies, oldOutline: SiteOutline
  ) -> AffectedPages {
    AffectedPages(of: self, now: now, old: old, oldOutline: oldOutline)
  }
}
