import Testing

import Planning

@Suite struct `The plan of files` {
  private let plan = SitePlan(
    SiteOutline(
      locales: ["en", "ko"],
      protocols: [.init(id: "sip", codes: ["7", "180", "2.01", "A-B"])],
      extras: ["assets/pictures/lamp.svg", "robots.txt"]))

  @Test func `gives every file its address`() {
    let inner = [
      "index.html", "sip/index.html", "sip/7.html", "sip/180.html", "sip/2.01.html",
      "sip/A-B.html", "compare/sip/7-vs-180.html", "compare/sip/7-vs-2.01.html",
      "compare/sip/7-vs-A-B.html", "compare/sip/180-vs-2.01.html", "compare/sip/180-vs-A-B.html",
      "compare/sip/2.01-vs-A-B.html",
    ]
    #expect(
      (0..<plan.count).map { plan.address(of: $0) } == ["index.html", "404.html"]
        + inner.map { "en/\($0)" } + inner.map { "ko/\($0)" }
        + ["assets/pictures/lamp.svg", "robots.txt"])
  }

  @Test func `finds every file by its address`() {
    #expect((0..<plan.count).map { plan.number(at: plan.address(of: $0)) } == Array(0..<plan.count))
  }

  @Test(arguments: [
    "", "/", "index", "/index.html", "fr/index.html", "en/404.html", "en/sip", "en/sip/8.html",
    "en/sip/180", "en/sip/180.htm", "compare/sip/7-vs-180.html", "en/compare/sip/index.html",
    "en/compare/sip/180-vs-7.html", "en/compare/sip/7-vs-7.html", "en/compare/sip/7-vs-.html",
    "assets", "robots.txt/",
  ])
  func `has no file at any other address`(address: String) {
    #expect(plan.number(at: address) == nil)
  }

  @Test func `makes parents of folders first`() {
    #expect(
      plan.folderPaths == [
        "assets", "assets/pictures", "en", "en/compare", "en/compare/sip", "en/sip", "ko",
        "ko/compare", "ko/compare/sip", "ko/sip",
      ])
  }
}
