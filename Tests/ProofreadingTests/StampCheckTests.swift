import Testing

@Suite struct `A translation without stamps` {
  @Test(arguments: [
    ("", "“translatedFrom” is missing, so nobody will know when the translation is stale"),
    (
      "translatedFrom: {encounter: 0123abcd}",
      "“translatedFrom” does not say which source text “description” translates"
    ),
  ])
  func `is reported once`(frontMatter: String, message: String) async throws {
    let site = try TestSite([
      "Content/lsp/1.fr.md": """
      ---
      \(frontMatter)
      ---
      ## Description

      La lampe.

      ## Quand

      La nuit.

      """
    ])
    #expect(
      try await site.messages() == [
        "Content/lsp/1.fr.md:1:1: warning: \(message); run “diptych restamp” for this file [stamp]"
      ])
  }

  @Test func `is told from one with stamps`() async throws {
    let site = try TestSite([
      "Content/lsp/1.fr.md": TestSite.code(
        "translatedFrom: {description: 0123abcd}", "La lampe brûle.")
    ])
    #expect(try await site.messages() == [])
  }
}
