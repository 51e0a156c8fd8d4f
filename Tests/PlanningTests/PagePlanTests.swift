import Addresses
import Testing

import Planning

@Suite struct `The plan of pages` {
  @Test(arguments: [(0, 0), (1, 0), (2, 1), (3, 3), (75, 2775)], [1, 5])
  func `has a page for every code and every pair in every locale`(
    size: (codes: Int, pairs: Int), locales: Int
  ) {
    let tags = ["en", "fr", "ja", "ko", "ru"].prefix(locales)
    let plan = PagePlan(SiteOutline(codes: size.codes, locales: Array(tags)))
    let pages = (0..<plan.count).map { plan.page($0) }
    #expect(pages.count { $0 == .chooser || $0 == .notFound } == 2)
    #expect(pages.count { if case .home = $0 { true } else { false } } == locales)
    #expect(pages.count { if case .protocolIndex = $0 { true } else { false } } == locales)
    #expect(pages.count { if case .code = $0 { true } else { false } } == locales * size.codes)
    #expect(
      pages.count { if case .comparison = $0 { true } else { false } } == locales * size.pairs)
    #expect(Set(pages).count == plan.count)
  }

  @Test func `lists pages folder by folder`() {
    let plan = PagePlan(SiteOutline(codes: 3))
    #expect(
      (0..<plan.count).map { plan.page($0) } == [
        .chooser, .notFound, .home(locale: 0), .protocolIndex(locale: 0, protocol: 0),
        .code(locale: 0, protocol: 0, code: 0), .code(locale: 0, protocol: 0, code: 1),
        .code(locale: 0, protocol: 0, code: 2),
        .comparison(locale: 0, protocol: 0, first: 0, second: 1),
        .comparison(locale: 0, protocol: 0, first: 0, second: 2),
        .comparison(locale: 0, protocol: 0, first: 1, second: 2),
      ])
  }

  @Test func `has a folder for what is in it, and no empty one`() {
    let outline = SiteOutline(
      locales: ["en", "pt-BR"],
      protocols: [
        .init(id: "http", codes: ["200"]), .init(id: "none", codes: []),
        .init(id: "sip", codes: ["100", "180", "FOG"]),
      ], extras: ["robots.txt"])
    let plan = PagePlan(outline)
    #expect(
      plan.folders.map { "\($0.path) \($0.first)+\($0.count)" } == [
        " 0+2", "en 2+1", "en/http 3+2", "en/none 5+1", "en/sip 6+4", "en/compare/sip 10+3",
        "pt-BR 13+1", "pt-BR/http 14+2", "pt-BR/none 16+1", "pt-BR/sip 17+4",
        "pt-BR/compare/sip 21+3",
      ])
    #expect(plan.count == 24)
  }

  @Test(arguments: ["", "a/b"])
  func `has no language chooser and no folder of a locale where there is but one`(folder: String) {
    let outline = SiteOutline(
      folder: folder, locales: ["en"], hasLocaleFolder: false,
      protocols: [.init(id: "sip", codes: ["100", "180"])], articles: ["about"],
      extras: ["\(folder)/robots.txt"])
    let plan = SitePlan(outline)
    let start = folder.isEmpty ? "" : "\(folder)/"
    let addresses = (0..<plan.pages.count).map { plan.address(of: $0) }
    #expect(
      addresses
        == [
          "404.html", "index.html", "about.html", "sip/index.html", "sip/100.html", "sip/180.html",
          "compare/sip/100-vs-180.html",
        ].map { start + $0 })
    #expect(addresses.map { plan.number(at: $0) } == Array(addresses.indices))
    #expect(
      addresses.indices.map { plan.pages.number(of: plan.pages.page($0)) }
        == Array(addresses.indices))
    #expect(plan.pages.number(of: .chooser) == nil)
    #expect(plan.pages.localePages == 1..<7)
    #expect(plan.number(at: start + "en/index.html") == nil)
  }

  @Test func `may be for the first locales only, and below a folder`() {
    let outline = SiteOutline(
      folder: "a/b", locales: ["fr", "en"], pageLocaleCount: 1,
      protocols: [.init(id: "sip", codes: ["100", "180"])], extras: ["robots.txt"])
    let plan = SitePlan(outline)
    #expect(
      (0..<plan.count).map { plan.address(of: $0) } == [
        "a/b/index.html", "a/b/404.html", "a/b/fr/index.html", "a/b/fr/sip/index.html",
        "a/b/fr/sip/100.html", "a/b/fr/sip/180.html", "a/b/fr/compare/sip/100-vs-180.html",
        "robots.txt",
      ])
    #expect(
      (0..<plan.count).map { plan.number(at: plan.address(of: $0)) } == Array(0..<plan.count))
    #expect(plan.number(at: "a/b/en/index.html") == nil)
    #expect(plan.number(at: "fr/index.html") == nil)
    #expect(
      plan.folderPaths == [
        "a", "a/b", "a/b/fr", "a/b/fr/compare", "a/b/fr/compare/sip", "a/b/fr/sip",
      ])
  }

  @Test(arguments: [0, 1, 2, 3, 75])
  func `finds the folder and the number of every page`(codes: Int) {
    let plan = PagePlan(SiteOutline(codes: codes, locales: ["en", "fr"]))
    #expect((0..<plan.count).map { plan.number(of: plan.page($0)) } == Array(0..<plan.count))
    #expect(
      (0..<plan.count).allSatisfy { number in
        let folder = plan.folders[plan.folderIndex(of: number)]
        return (folder.first..<folder.first + folder.count).contains(number)
      })
  }

  @Test(arguments: [
    Page.home(locale: 2), .protocolIndex(locale: 0, protocol: 1),
    .code(locale: 0, protocol: 0, code: 3), .code(locale: 1, protocol: 0, code: 9),
    .comparison(locale: 0, protocol: 0, first: 0, second: 3),
    .comparison(locale: 2, protocol: 0, first: 0, second: 1),
  ])
  func `has no number for a page of another site`(page: Page) {
    #expect(PagePlan(SiteOutline(codes: 3, locales: ["en", "fr"])).number(of: page) == nil)
  }
}
