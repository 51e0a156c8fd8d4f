import Addresses
import Catalog
import Mustache
import PageData
import Planning

/// Everything that the pages of a site are made of. It holds codes, not pages.
struct PageInputs: Sendable {
  let site: Site
  let design: SiteDesign
  let values: SiteValues
  let layouts: PageLayouts

  /// Where names that templates use stand in records.
  let shapes: ShapeTable

  /// For each protocol, which comparisons a page offers.
  let related: [RelatedCodes]

  /// What the addresses of pages are made of.
  let names: PageNames

  /// - Parameter jobs: how many locales are worked on at the same time.
  init(_ site: Site, _ design: SiteDesign, jobs: Int) async throws(TooManyShapes) {
    self.site = site
    self.design = design
    related = site.protocols.map { RelatedCodes(of: $0) }
    values = try await SiteValues(of: site, design, related: related, jobs: jobs)
    var shapes = values.shapes
    layouts = try PageLayouts(
      design.types, areAllTranslated: values.areAllTranslated, &shapes)
    self.shapes = shapes
    names = PageNames(SiteOutline(of: site, extras: []))
  }

  var templates: SiteTemplates { design.templates }

  /// Whether search engines are told of a page's version in a locale.
  func isListed(_ page: Page, in locale: Int) -> Bool {
    guard !values.areAllTranslated, case .comparison(_, let index, let first, let second) = page
    else { return true }
    return values.isListed(
      in: locale, first: values.code(first, of: index, in: locale),
      second: values.code(second, of: index, in: locale),
      note: values.note(
        on: NoteKey(locale: locale, index: index, first: first, second: second)))
  }
}
