import Planning
import Testing

@Suite struct `The mapping of one plan to another` {
  private static let plans = [
    plan(["en", "ko"], ["sip": ["7", "180", "2.01", "A-B"]], ["robots.txt", "a.css"]),
    plan(["en", "ko"], ["sip": ["7", "180", "2.01", "A-B"]], ["a.css", "robots.txt"]),
    plan(["ko"], ["http": ["404"], "sip": ["180", "A-B"]], ["robots.txt"]),
    plan(["fr", "en"], ["a": ["1", "2"], "sip": ["7", "8", "180", "2.01"]], []),
    plan([], [:], []),
  ]

  @Test(arguments: plans, plans)
  func `finds each file by its address`(from: SitePlan, to: SitePlan) {
    let mapping = PlanMapping(from: from, to: to)
    #expect(mapping.isIdentity == (from.outline == to.outline))
    for number in 0..<from.count {
      #expect(
        mapping.number(of: from.file(number), number) == to.number(at: from.address(of: number)))
    }
  }

  @Test(arguments: plans)
  func `needs addresses that are each one file's`(plan: SitePlan) {
    for number in 0..<plan.count { #expect(plan.number(at: plan.address(of: number)) == number) }
  }

  private static func plan(
    _ locales: [String], _ protocols: [String: [String]], _ extras: [String]
  ) -> SitePlan {
    SitePlan(
      SiteOutline(
        locales: locales,
        protocols: protocols.sorted { $0.key < $1.key }.map { .init(id: $0.key, codes: $0.value) },
        extras: extras))
  }
}
