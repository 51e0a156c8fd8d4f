import Testing

@Suite struct `The headings inside a translation` {
  @Test(arguments: [("", "no heading"), ("\n\n### B", "one heading")])
  func `are as many as those of its source`(headings: String, count: String) async throws {
    let site = try TestSite([
      "Content/lsp/1.md": TestSite.whole("The light burns.\(headings)"),
      "Content/lsp/1.fr.md": TestSite.code(
        "translatedFrom: {description: 0123abcd}",
        "La lampe brûle.\n\n### Un {#un}\n\n### Deux"),
    ])
    #expect(
      try await site.messages().filter { $0.hasSuffix("[headings]") } == [
        "Content/lsp/1.fr.md:6:1: warning: the source has \(count) here and the translation 2 headings, "
          + "so that addresses lead to other ones; give it the same headings [headings]"
      ])
  }

  @Test func `may say something else`() async throws {
    let site = try TestSite([
      "Content/lsp/1.md": TestSite.whole("The light burns.\n\n### B {#b}"),
      "Content/lsp/1.fr.md": TestSite.code(
        "translatedFrom: {description: 0123abcd}", "La lampe brûle.\n\n### C"),
    ])
    #expect(try await site.messages().filter { $0.hasSuffix("[headings]") } == [])
  }
}
