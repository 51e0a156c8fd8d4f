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

  /// The files that are no pages, in the order of the plan.
  let extras: [ExtraFile]

  let templates: SiteTemplates
  let types: ModelTypes

  /// Which fields the templates of each kind of page use of the records with a role.
  let fieldUses: [PageKind: Set<FieldUse>]
  let values: SharedValues
  let pageShape: Shape

  /// For each protocol, which comparisons a page offers.
  let related: [RelatedCodes]

  /// Compiles and checks the templates and string tables of a site.
  ///
  /// - Returns: `nil`, with the reasons in the log, if they have errors.
  public init?(site: Site, root: SiteRoot, log: inout DiagnosticLog) {
    templates = SiteTemplates(site: site, root: root, log: &log)
    types = ModelTypes(strings: templates.strings.type)
    var fieldUses: [PageKind: Set<FieldUse>] = [:]
    for (kind, template) in templates.pages {
      var checker = TemplateChecker(templates.templates)
      checker.check(template, with: types.type(of: kind))
      fieldUses[kind] = checker.uses
      log.merge(checker.log)
    }
    self.fieldUses = fieldUses
    guard !log.hasErrors else { return nil }

    related = site.protocols.map { RelatedCodes(of: $0) }
    do {
      var values = try SharedValuesBuilder.build(site, templates: templates, related: related)
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
    extras = SiteExtras(of: site, documents: templates.documents(of: site)).files
    plan = SitePlan(SiteOutline(of: site, extras: extras.map(\.address)))
  }

  var pagePlan: PagePlan { plan.pages }

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
