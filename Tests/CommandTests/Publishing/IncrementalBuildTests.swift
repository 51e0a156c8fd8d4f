import Files
import Testing

@Suite struct `An incremental build` {
  @Test(arguments: 1...12)
  func `makes the same tree as a clean one after any edits`(seed: Int) async throws {
    var random = SeededGenerator(seed: seed)
    var site = DraftSite.sample
    // Some protocols have more codes than a page offers comparisons.
    if seed % 6 == 0 { site.protocols["lsp"] = .sample(of: Array(190..<202)) }
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
      let isRight = try await expectRightBuild(of: folder, after: history)
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
    _ = try await expectRightBuild(of: folder, after: [edit.rawValue])
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
      _ = try await expectRightBuild(of: folder, after: [template, edit.rawValue])
    }
    for locale in site.locales {
      site.strings[locale]?["footer"] = "Other words in \(locale)"
      try folder.write(site)
      _ = try await expectRightBuild(of: folder, after: [template, "footer in \(locale)"])
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
      _ = try await expectRightBuild(of: folder, after: [fact ?? "none"])
    }
  }

  @Test(arguments: TreeDamage.allCases)
  func `leaves alone what is right, whatever was damaged`(damage: TreeDamage) async throws {
    var random = SeededGenerator(seed: 1)
    var site = DraftSite.sample
    var folder = try SiteFolder(site)
    _ = await folder.build()
    try damage.apply(in: folder.path, using: &random)
    SiteEdit.section.apply(to: &site, using: &random)
    try folder.write(site)
    _ = try await expectRightBuild(of: folder, after: [damage.rawValue])
  }

  /// Builds incrementally and cleanly, and compares.
  private func expectRightBuild(
    of folder: borrowing SiteFolder, after history: [String]
  ) async throws -> Bool {
    let before = try TreeSnapshot(of: folder.output)
    let list = "\(folder.path)/changes.txt"
    let run = await folder.build("--changes", list)
    let clean = await folder.build("--output", "\(folder.path)/clean", "--jobs", "1")
    defer { _ = try? FolderTree.remove("\(folder.path)/clean") }
    try #require(run.status == .done, "\(run.error) after \(history)")
    try #require(clean.status == .done, "\(clean.error) after \(history)")
    let after = try TreeSnapshot(of: folder.output)
    let expected = try FileTree(of: "\(folder.path)/clean").files
    let wrong = Set(expected.keys).union(after.files.keys)
      .filter { expected[$0] != after.files[$0]?.bytes }.sorted()
    let changes = after.changes(since: before)
    let listed = String(decoding: try FileReading.bytes(of: list), as: UTF8.self)
      .split(separator: "\n").map(String.init)
    #expect(wrong == [], "after \(history)")
    #expect(after.needlesslyTouched(since: before) == [], "after \(history)")
    #expect(listed.sorted() == changes, "after \(history)")
    if changes.isEmpty {
      #expect(after.folder == before.folder, "after \(history)")
      #expect(run.changes == "nothing changed", "after \(history)")
    }
    return wrong.isEmpty && listed.sorted() == changes
  }
}
