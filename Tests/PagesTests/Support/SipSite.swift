import Addresses
import Bytes
import Diagnostics
import Mustache
import Pages
import Planning
import SampleSites
import Testing

@testable import Catalog

/// The package's own site, rendered once for all tests that look at it.
struct SipSite: Sendable {
  /// What the tests ask of one page.
  struct PageFacts: Sendable {
    let page: Page
    let address: String
    let titles: [String]
    let descriptions: [String]
    let canonical: [String]

    /// What robots are told.
    let robots: [String]

    /// The addresses of the page in other languages, by their tag.
    let alternates: [String: String]

    /// Where the page's links and files lead inside the site.
    let targets: Set<String>
  }

  let pages: SitePages
  let facts: [PageFacts]

  /// All files of the site.
  var addresses: Set<String> {
    Set((0..<pages.plan.count).map { pages.plan.address(of: $0) })
  }

  /// The pages that belong to a locale.
  var localized: [PageFacts] {
    facts.filter { $0.page != .chooser && $0.page != .notFound }
  }

  static func shared() async throws -> SipSite {
    try await rendering.value
  }

  private static let rendering = Task {
    let pages = try await Sites.prepare(Sites.package)
    let facts = try await withThrowingTaskGroup(of: [PageFacts].self) { group in
      for folder in pages.plan.pages.folders {
        group.addTask { try Self.facts(folder.first..<folder.first + folder.count, of: pages) }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    return SipSite(pages: pages, facts: facts)
  }

  static func facts(
    _ numbers: Range<Int>, of pages: SitePages
  ) throws(Diagnostic) -> [PageFacts] {
    var renderer = SiteRenderer(pages)
    var output = ByteBuffer()
    var links = LinkResolver(basePath: BaseURL.path(of: pages.site.configuration.baseURL))
    var facts: [PageFacts] = []
    for number in numbers {
      let page = pages.plan.pages.page(number)
      output.removeAll()
      try renderer.render(.page(page), piece: 0, into: &output)
      let address = pages.plan.address(of: number)
      facts.append(
        output.withBytes { Self.facts(page, at: address, PageScan($0), links: &links) })
    }
    return facts
  }

  private static func facts(
    _ page: Page, at address: String, _ scan: PageScan, links: inout LinkResolver
  ) -> PageFacts {
    let alternates = scan.texts(between: "<link rel=\"alternate\" hreflang=\"", and: "\">")
      .map { $0.split(separator: "\" href=\"").map(String.init) }
    let addresses = ["href", "src"].flatMap { scan.texts(between: " \($0)=\"", and: "\"") }
    return PageFacts(
      page: page, address: address, titles: scan.texts(between: "<title>", and: "</title>"),
      descriptions: scan.texts(between: "<meta name=\"description\" content=\"", and: "\">"),
      canonical: scan.texts(between: "<link rel=\"canonical\" href=\"", and: "\">"),
      robots: scan.texts(between: "<meta name=\"robots\" content=\"", and: "\">"),
      alternates: Dictionary(alternates.map { ($0[0], $0[1]) }, uniquingKeysWith: { $1 }),
      targets: Set(addresses.compactMap { links.target(of: $0, from: address) }))
  }
}
