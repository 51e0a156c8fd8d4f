import Addresses
import Catalog
import Mustache
import PageData
import Planning

/// What the pages of a site are made from before there are values of any code.
struct PageSources: Sendable {
  let site: Site
  let design: SiteDesign

  /// For each protocol, which comparisons a page offers.
  private(set) var related: [RelatedCodes]

  /// Whether texts lead to other pages or have ids, so that pages have to be looked at.
  let hasLinks: Bool

  /// What the addresses of pages are made of.
  let names: PageNames

  /// Where names that templates use stand in records.
  let shapes: ShapeTable

  private let common: CommonValues
  private let differences: DifferencePatterns
  private let layouts: PageLayouts

  init(
    _ site: Site, _ design: SiteDesign, _ common: CommonValues, _ differences: DifferencePatterns
  ) throws(TooManyShapes) {
    self.site = site
    self.design = design
    self.common = common
    self.differences = differences
    hasLinks =
      site.allProtocols.contains { entry in
        entry.hasLinks || entry.facts.contains { $0.linked != nil }
          || entry.codes.contains(where: \.hasHeadings)
      } || site.articles.contains { !$0.links.isEmpty }
    related = site.protocols.map { RelatedCodes(of: $0) }
    names = PageNames(SiteOutline(of: site, extras: []))
    var shapes = common.shapes
    layouts = try PageLayouts(design.types, &shapes)
    self.shapes = shapes
  }

  /// What all pages are made of.
  ///
  /// - Parameter jobs: how many locales are worked on at the same time.
  func inputs(jobs: Int) async -> PageInputs {
    var sources = self
    sources.related = related.map(\.ranked)
    let values = await SiteValues.all(
      of: site, common, differences, related: sources.related, jobs: jobs)
    return PageInputs(
      sources, values,
      layouts.knowing(
        areAllTranslated: values.areAllTranslated, areAllIndexed: values.areAllIndexed))
  }

  /// What some files are made of.
  func inputs(for selection: ValueSelection) -> PageInputs {
    let values = SiteValues(of: site, common, differences, related: related, for: selection)
    return PageInputs(self, values, layouts)
  }

  /// What a page is made of.
  func inputs(for page: Page) -> PageInputs {
    inputs(for: ValueSelection(for: page, of: site, design, related: related))
  }
}

/// Where the files of a site take from what they are made of.
enum InputSupply: Sendable {
  /// Everything is made.
  case made(PageInputs)

  /// Each file has made what it takes.
  case asked(PageSources)

  var sources: PageSources {
    switch self {
    case .made(let inputs): inputs.sources
    case .asked(let sources): sources
    }
  }

  /// - Parameter selection: the least that has to be there.
  func inputs(for selection: @autoclosure () -> ValueSelection) -> PageInputs {
    switch self {
    case .made(let inputs): inputs
    case .asked(let sources): sources.inputs(for: selection())
    }
  }
}
