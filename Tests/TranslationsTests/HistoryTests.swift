import Catalog
import Harness
import Languages
import Testing

@testable import Translations

@Suite(.startsProcesses) struct `What has changed in a source` {
  private static let path = "Content/lsp/10.md"

  private static func code(encounter: String, fix: String = "Nothing to do.") -> String {
    Lanterns.code("Steady", related: "20", "The light burns.", encounter, fix)
  }

  /// The changes of the French texts of 10, by the section.
  private func changes(in site: borrowing TemporarySite) async throws -> [SourceChange] {
    let read = try await site.read()
    var history = SourceHistory(of: read)
    return TranslationSurvey(of: read, locales: [try locale("fr")]).open
      .filter { $0.path.hasSuffix("/10.fr.md") }.compactMap { history.change(of: $0) }
  }

  @Test func `is found in the commit that had the text that was translated`() async throws {
    let site = try TemporarySite([Self.path: Self.code(encounter: "At noon.")])
    let repository = try Repository(in: site.folder)
    try repository.commit()
    for text in ["At\ndusk.", "At dusk or later.", "At night."] {
      try site.write(Self.code(encounter: text, fix: "\(text) Wait."), to: Self.path)
      try repository.commit()
    }
    try site.write(Self.code(encounter: "At night or dawn."), to: Self.path)
    #expect(
      try await changes(in: site) == [
        .words(WordDiff(from: "At dusk.", to: "At night or dawn."))
      ])
  }

  @Test func `is found for notes too`() async throws {
    let note = "Content/lsp/pairs/10-vs-20"
    let stamp = Lanterns.stamp(of: "Both burn.")
    let site = try TemporarySite([
      "\(note).fr.md": "---\ntranslatedFrom: \(stamp)\n---\nLes deux brûlent.\n"
    ])
    try Repository(in: site.folder).commit()
    try site.write("---\n---\nBoth burn or swing.\n", to: "\(note).md")
    let read = try await site.read()
    var history = SourceHistory(of: read)
    let unit = try #require(
      TranslationSurvey(of: read).open.first { $0.path.hasSuffix("20.fr.md") && $0.stamp == stamp })
    let diff = WordDiff(from: "Both burn.", to: "Both burn or swing.")
    #expect(history.change(of: unit) == .words(diff))
  }

  @Test func `is not known where git lacks the text`() async throws {
    let site = try TemporarySite()
    try Repository(in: site.folder).commit()
    #expect(
      try await changes(in: site) == [
        .unknown(
          "git does not have the text that was translated", source: "At night,\nwith `fog` far off."
        )
      ])
  }

  @Test func `is not known where git refuses, for its reason`() async throws {
    let site = try TemporarySite()
    let repository = try Repository(in: site.folder)
    #expect(try await reasons(in: site) == ["nothing is committed to git yet"])
    try repository.commit()
    try site.write("[core\n", to: ".git/config")
    let reason = try #require(try await reasons(in: site).first)
    #expect(reason.hasPrefix("git says: bad config line 1 in file"), "\(reason)")
  }

  @Test func `is not known in a shallow clone`() async throws {
    let site = try TemporarySite([Self.path: Self.code(encounter: "At dusk.")])
    let repository = try Repository(in: site.folder)
    try repository.commit()
    try site.write(Self.code(encounter: "At night."), to: Self.path)
    try repository.commit()
    try repository.makeShallow()
    #expect(
      try await reasons(in: site) == [
        "git does not have the text that was translated, since its clone is shallow: "
          + "run “git fetch --unshallow”"
      ])
  }

  private func reasons(in site: borrowing TemporarySite) async throws -> [String] {
    try await changes(in: site).compactMap { change in
      if case .unknown(let reason, _) = change { reason } else { nil }
    }
  }

  @Test func `is found where only the address of a link differs`() async throws {
    let text = "At dusk, see [the guide][guide]."
    let old = Self.code(encounter: text) + "\n[guide]: https://lights.example/old\n"
    let site = try TemporarySite([Self.path: old])
    let stamp = Lanterns.stamp(of: "\(text) [guide]: https://lights.example/old")
    let french = try #require(Lanterns.files["Content/lsp/10.fr.md"])
    try site.write(
      french.replacing("\(Lanterns.stamp(of: "At dusk."))", with: "\(stamp)"),
      to: "Content/lsp/10.fr.md")
    try Repository(in: site.folder).commit()
    #expect(try await changes(in: site) == [])
    try site.write(old.replacing("/old", with: "/new"), to: Self.path)
    #expect(
      try await changes(in: site) == [
        .words(
          WordDiff(
            from: "\(text)\n\n[guide]: https://lights.example/old",
            to: "\(text)\n\n[guide]: https://lights.example/new"))
      ])
  }

  @Test func `is not known without git`() async throws {
    let site = try TemporarySite()
    let list = TranslationList(
      TranslationSurvey(of: try await site.read()).open.filter { $0.path.hasSuffix("/10.fr.md") }
    ) { unit in
      unit.state == .stale
        ? .unknown("the site is not in git", source: unit.sourceText.trimmed) : nil
    }
    #expect(
      try await changes(in: site) == [
        .unknown("the site is not in git", source: "At night,\nwith `fog` far off.")
      ])
    #expect(
      list.description.replacing("\(site.folder)/Content/", with: "") == """
        lsp/10.fr.md:12:1: stale: “When you see it” of LSP 10 Steady; source: lsp/10.md:11:1
          (the site is not in git; this is the source now)
          At night,
          with `fog` far off.
        lsp/10.fr.md: missing: “How to fix” of LSP 10 Steady; source: lsp/10.md:16:1

        """)
  }
}
