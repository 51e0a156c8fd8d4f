import Testing

@Suite struct `A check that is silenced` {
  private static let path = "Content/lsp/1.fr.md"
  private static let stamp = "translatedFrom: {description: 0123abcd}"
  private static let finding =
    "Content/lsp/1.fr.md:7:9: warning: no no-break space stands before “?”; put U+202F there [punctuation]"

  /// What is said of a translation whose description asks without a no-break space.
  private func messages(allowing allow: String) async throws -> [String] {
    let site = try TestSite([
      Self.path: TestSite.code("\(Self.stamp)\n\(allow)", "La lampe?")
    ])
    return try await site.messages()
  }

  @Test(arguments: [
    "allow: punctuation", "allow: [punctuation]", "allow: {description: [punctuation]}",
  ])
  func `in a file says nothing there`(allow: String) async throws {
    #expect(try await messages(allowing: allow) == [])
  }

  @Test func `in another section says what it has to say`() async throws {
    let allow = "allow: {fix: [punctuation]}"
    #expect(
      try await messages(allowing: allow) == [
        "Content/lsp/1.fr.md:3:15: warning: “punctuation” silences nothing here; remove it [unused-allow]",
        Self.finding,
      ])
  }

  @Test func `without need is reported`() async throws {
    #expect(
      try await messages(allowing: "allow: [punctuation, terms]") == [
        "Content/lsp/1.fr.md:3:22: warning: “terms” silences nothing here; remove it [unused-allow]"
      ])
  }

  @Test func `is not there if the name is wrong`() async throws {
    #expect(
      try await messages(allowing: "allow: [punctuaton]") == [
        "Content/lsp/1.fr.md:3:9: error: there is no check “punctuaton”; did you mean “punctuation”?",
        Self.finding,
      ])
  }

  @Test func `may be the one for stamps`() async throws {
    let site = try TestSite([Self.path: TestSite.code("allow: stamp", "La lampe brûle.")])
    #expect(try await site.messages() == [])
  }

  @Test func `may be of a note`() async throws {
    let site = try TestSite([
      "Content/lsp/2.md":
        "---\nname: Gale\n---\n## Description\nA.\n## When you see it\nB.\n## How to fix\nC.\n",
      "Content/lsp/pairs/1-vs-2.md": "---\nallow: doubled-words\n---\nThe the lights.\n",
      "Content/lsp/pairs/1-vs-2.fr.md": "---\nallow: [stamp, spacing]\n---\nLes lampes.\n",
    ])
    #expect(
      try await site.messages() == [
        "Content/lsp/pairs/1-vs-2.fr.md:2:16: warning: “spacing” silences nothing here; remove it [unused-allow]"
      ])
  }
}

@Suite struct `A comment that silences a check` {
  private func messages(_ hint: String) async throws -> [String] {
    let site = try TestSite([
      "Locales/fr.yaml": """
      language: Français
      sections: {description: Description, encounter: Quand, fix: Que faire}
      \(hint)
      """
    ])
    return try await site.messages()
  }

  private static let finding =
    ":7: warning: no no-break space stands before “?”; put U+202F there [punctuation]"

  @Test func `is about the key below`() async throws {
    #expect(try await messages("hint: Deux codes?") == ["Locales/fr.yaml:3\(Self.finding)"])
    #expect(try await messages("# allow: punctuation\nhint: Deux codes?") == [])
    #expect(try await messages("# allow: punctuation\nhint: >-\n  Deux\n  codes?") == [])
  }

  @Test func `is not about other keys`() async throws {
    #expect(
      try await messages("# allow: punctuation\n\nhint: Deux codes?") == [
        "Locales/fr.yaml:3:10: warning: “punctuation” silences nothing here; remove it [unused-allow]",
        "Locales/fr.yaml:5\(Self.finding)",
      ])
  }

  @Test func `may name several checks`() async throws {
    #expect(try await messages("# allow: punctuation, doubled-words\nhint: Deux deux codes?") == [])
    #expect(
      try await messages("# allow: punctuation, spaceing\nhint: Deux codes?") == [
        "Locales/fr.yaml:3:23: error: there is no check “spaceing”; did you mean “spacing”?"
      ])
  }

  @Test func `works in a protocol's file`() async throws {
    let yaml = "title: Lampes!\n"
    let finding =
      "warning: no no-break space stands before “!”; put U+202F there [punctuation]"
    let loud = try TestSite(["Content/lsp/protocol.fr.yaml": yaml])
    #expect(try await loud.messages() == ["Content/lsp/protocol.fr.yaml:1:8: \(finding)"])
    let silent = try TestSite(["Content/lsp/protocol.fr.yaml": "# allow: punctuation\n\(yaml)"])
    #expect(try await silent.messages() == [])
  }
}
