public import Catalog
public import Diagnostics
import Languages
import Mustache

/// A site made ready for rendering: what pages there are, and everything they are made of.
///
/// It holds codes, not pages: each page is made when it is asked for. Tasks share one value.
public struct SitePages: Sendable {
  public let site: Site
  public let plan: PagePlan

  let templates: SiteTemplates
  let values: SharedValues
  let pageShape: Shape

  /// For each protocol, which comparisons a page offers.
  let related: [RelatedCodes]

  /// Compiles and checks the templates and string tables of a site.
  ///
  /// - Returns: `nil`, with the reasons in the log, if they have errors.
  public init?(site: Site, root: SiteRoot, log: inout DiagnosticLog) {
    templates = SiteTemplates(site: site, root: root, log: &log)
    let types = ModelTypes(strings: templates.strings.type)
    var checker = TemplateChecker(templates.templates)
    for (kind, template) in templates.pages { checker.check(template, with: types.type(of: kind)) }
    log.merge(checker.log)
    guard !log.hasErrors else { return nil }

    do {
      var values = try SharedValuesBuilder.build(site, templates: templates)
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
    plan = PagePlan(for: site)
    related = site.protocols.map { RelatedCodes(of: $0) }
  }
}
