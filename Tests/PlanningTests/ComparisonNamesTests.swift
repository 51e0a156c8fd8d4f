import Testing

import Planning

@Suite struct `The names of comparisons in a folder` {
  private let plan = SitePlan(
    SiteOutline(
      locales: ["en", "fr"],
      protocols: [.init(id: "lsp", codes: ["7", "10", "A-B", "LongerThanEight", "x"])],
      extras: ["fr/compare/lsp/note.txt"]))

  private func number(_ name: String) -> Int? {
    plan.comparisonNames(in: "fr/compare/lsp").flatMap { names in
      Array(name.utf8).withUnsafeBytes { names.number(of: $0) }
    }
  }

  @Test func `tell the numbers of the plan, except where a code is long`() throws {
    for number in 0..<plan.count {
      let address = plan.address(of: number)
      guard address.hasPrefix("fr/compare/lsp/") else { continue }
      let name = String(address.dropFirst("fr/compare/lsp/".count))
      let isTold = address.hasSuffix(".html") && !address.contains("LongerThanEight")
      #expect(self.number(name) == (isTold ? number : nil), "\(name)")
    }
  }

  @Test(arguments: [
    "10-vs-7.html", "7-vs-7.html", "7-vs-11.html", "7-vs-10", "7-vs-10.htm", "-vs-10.html", "",
    ".html", "7-vs-.html", "7.html", "7-vs-10.html.gz", "07-vs-10.html",
  ])
  func `tell nothing of other files`(name: String) {
    #expect(number(name) == nil)
  }

  @Test func `are there only where comparisons are`() {
    #expect(plan.comparisonNames(in: "fr/lsp") == nil)
    #expect(plan.comparisonNames(in: "") == nil)
    #expect(plan.comparisonNames(in: "de/compare/lsp") == nil)
  }
}
