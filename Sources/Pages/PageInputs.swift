import Catalog
import Diagnostics
import Languages
import Mustache
import Planning

/// Everything that the pages of a site are made of. It holds codes, not pages.
struct PageInputs: Sendable {
  let site: Site
  let design: SiteDesign
  let values: SharedValues
  let pageShape: Shape

  /// For each protocol, which comparisons a page offers.
  let related: [RelatedCodes]

  /// What the addresses of pages are made of.
  let names: PageNames

  /// - Parameter jobs: how many locales are worked on at the same time.
  init(_ site: Site, _ design: SiteDesign, jobs: Int) async throws(TooManyShapes) {
    self.site = site
    self.design = design
    related = site.protocols.map { RelatedCodes(of: $0) }
    var values = try await SharedValuesBuilder.build(
      site, design: design, related: related, jobs: jobs)
    pageShape = try values.common.shapes.shape(PageField.allCases.map(\.name))
    self.values = values
    names = PageNames(SiteOutline(of: site, extras: []))
  }

  var templates: SiteTemplates { design.templates }
  var types: ModelTypes { design.types }
}
