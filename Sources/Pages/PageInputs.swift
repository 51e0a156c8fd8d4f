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

  /// Whether texts lead to other pages or have ids, so that pages have to be looked at.
  let hasLinks: Bool

  /// What the addresses of pages are made of.
  let names: PageNames

  /// - Parameter jobs: how many locales are worked on at the same time.
  init(
    _ site: Site, _ design: SiteDesign, _ differences: DifferencePatterns, jobs: Int
  ) async throws(TooManyShapes) {
    self.site = site
    self.design = design
    hasLinks =
      site.allProtocols.contains { entry in
        !entry.links.isEmpty || entry.facts.contains { $0.linked != nil }
          || entry.codes.contains(where: \.hasHeadings)
      } || site.articles.contains { !$0.links.isEmpty }
    related = site.protocols.map { RelatedCodes(of: $0) }
    values = try await SiteValues(
      of: site, design, differences, related: related, jobs: jobs)
    var shapes = values.shapes
    layouts = try PageLayouts(
      design.types, areAllTranslated: values.areAllTranslated,
      areAllIndexed: values.areAllIndexed, &shapes)
    self.shapes = shapes
    names = PageNames(SiteOutline(of: site, extras: []))
  }

  var templates: SiteTemplates { design.templates }

  /// Whether search engines are told of a page's version in a locale.
  func isListed(_ page: Page, in locale: Int) -> Bool {
    guard case .comparison(_, let index, let first, let second) = page else { return true }
    let (a, b) = (
      values.code(first, of: index, in: locale), values.code(second, of: index, in: locale)
    )
    let note = values.note(
      on: NoteKey(locale: locale, index: index, first: first, second: second))
    return values.isIndexed(first: a, second: b, note: note)
      && values.isListed(in: locale, first: a, second: b, note: note)
  }
}
