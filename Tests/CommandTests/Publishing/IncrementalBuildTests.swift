import Files
import Harness
import Testing

@Suite struct `An incremental build` {
  @Test(arguments: 1...QuickLoop.count(12, quickly: 4))
  func `makes the same tree as a clean one after any edits`(seed: Int) async throws {
    var random = SeededGenerator(seed: seed)
    var site = DraftSite.sample
    // Some protocols have more codes than a page offers comparisons, and edits that change little.
    if seed % 3 == 0 { site.protocols["lsp"] = .sample(of: Array(190..<202)) }
    var folder = try SiteFolder(site)
    var history: [String] = []
    _ = await folder.build()
    for _ in 0..<26 {
      if random.next() % 4 == 0 {
        let damage = TreeDamage.allCases.randomElement(using: &random) ?? .stateLost
        try damage.apply(in: folder.path, using: &random)
        history.append(damage.rawValue)
      } else {
        let edits = (0...random.next() % 2).compactMap { _ in random.pick(SiteEdit.allCases) }
        for edit in edits { edit.apply(to: &site, using: &random) }
        try folder.write(site)
        history.append(edits.map(\.rawValue).joined(separator: " and "))
      }
      let isRight = try await folder.expectRightBuild(after: history)
      guard isRight else { return }
    }
  }

  @Test(arguments: SiteEdit.allCases)
  func `makes the same tree as a clean one after an edit of every kind`(
    edit: SiteEdit
  ) async throws {
    var random = SeededGenerator(seed: 1)
    var site = DraftSite.sample
    var folder = try SiteFolder(site)
    _ = await folder.build()
    edit.apply(to: &site, using: &random)
    try folder.write(site)
    _ = try await folder.expectRightBuild(after: [edit.rawValue])
  }

  @Test(arguments: DraftSite.widenings.keys.sorted())
  func `follows what pages show of other codes and locales`(template: String) async throws {
    var random = SeededGenerator(seed: 1)
    var site = DraftSite.sample
    site.widen(template)
    var folder = try SiteFolder(site)
    _ = await folder.build()
    for edit in Array(repeating: SiteEdit.rewordings, count: 2).joined() {
      edit.apply(to: &site, using: &random)
      try folder.write(site)
      _ = try await folder.expectRightBuild(after: [template, edit.rawValue])
    }
    for locale in site.locales {
      site.strings[locale]?["footer"] = "Other words in \(locale)"
      try folder.write(site)
      _ = try await folder.expectRightBuild(after: [template, "footer in \(locale)"])
    }
  }

  @Test func `tells facts apart whose values are called the same`() async throws {
    var site = DraftSite.sample
    site.protocols["lsp"]?.factNames = ["en": ["Kind", "Same", "Same"]]
    var folder = try SiteFolder(site)
    _ = await folder.build()
    for fact in ["second", "first", nil] {
      site.protocols["lsp"]?.codes[180]?.fact = fact
      try folder.write(site)
      _ = try await folder.expectRightBuild(after: [fact ?? "none"])
    }
  }

  @Test func `shows the same facts of two codes whether or not all others tell theirs`()
    async throws
  {
    var site = DraftSite.sample
    for (index, number) in [7, 100, 180, 200, 404].enumerated() {
      site.protocols["lsp"]?.codes[number]?.fact = index % 2 == 0 ? "first" : "second"
    }
    var folder = try SiteFolder(site)
    _ = await folder.build()
    let page = "\(folder.output)/en/compare/lsp/100-vs-180.html"
    let before = try FileReading.bytes(of: page)
    #expect(String(decoding: before, as: UTF8.self).contains("Kind!Light"))
    for number in [404, 7] {
      site.protocols["lsp"]?.codes[number]?.fact = nil
      try folder.write(site)
      _ = try await folder.expectRightBuild(after: ["\(number) tells nothing"])
      #expect(try FileReading.bytes(of: page) == before)
    }
  }

  @Test(arguments: TreeDamage.allCases)
  func `leaves alone what is right, whatever was damaged`(damage: TreeDamage) async throws {
    var random = SeededGenerator(seed: 1)
    var site = DraftSite.sample
    site.protocols["lsp"] = .sample(of: Array(190..<202))
    var folder = try SiteFolder(site)
    _ = await folder.build()
    SiteEdit.section.apply(to: &site, using: &random)
    try folder.write(site)
    _ = await folder.build()
    try #require(try TreeDamage.earlierTree(in: folder.path) != nil)
    try damage.apply(in: folder.path, using: &random)
    SiteEdit.section.apply(to: &site, using: &random)
    try folder.write(site)
    _ = try await folder.expectRightBuild(after: [damage.rawValue])
  }
}
