import Addresses
import Pages
import Planning
import SampleSites
import Testing

@Suite struct `A site of one locale` {
  @Test(arguments: ["fr", "en"], [SiteForm.folder, .docset])
  func `has every page and file that it links to`(
    locale: String, form: SiteForm
  ) async throws {
    let pages = try await Sites.prepare(Sites.package, locale: locale, form: form)
    let facts = try SipSite.facts(0..<pages.plan.pages.count, of: pages)
    let addresses = Set((0..<pages.plan.count).map { pages.plan.address(of: $0) })
    // Only web servers show the page for unknown addresses.
    let targets = facts.filter { $0.page != .notFound }
      .reduce(into: Set<String>()) { $0.formUnion($1.targets) }
    #expect(facts.count == 2854)
    #expect(targets.subtracting(addresses).sorted() == [])
    #expect(targets.contains { $0.hasSuffix("\(locale)/compare/sip/401-vs-407.html") })
  }
}
