import Testing

@testable import Proofreading

@Suite struct `Rules of style` {
  @Test func `find what texts and strings should not say`() async throws {
    let site = try TestSite([
      "Locales/fr.style.yaml": """
      rules:
        - {find: 'la lampe \\d+', why: a number is no name, say: write “la lampe n° …”}
        - {find: '^Choisissez', why: it is an order, say: ask}

      """,
      "Content/lsp/1.fr.md": TestSite.code(
        "translatedFrom: {description: 0123abcd}",
        "Ici *la\nlampe 3* brûle, la\u{A0}lampe 4 non.\n\nChoisissez."),
    ])
    let messages = try await site.messages().filter { $0.hasSuffix("[style]") }
    #expect(
      messages == [
        "Content/lsp/1.fr.md:6:6: warning: “la lampe 3”: a number is no name; write “la lampe n° …” [style]",
        "Content/lsp/1.fr.md:9:1: warning: “Choisissez”: it is an order; ask [style]",
        "Locales/fr.yaml:3:7: warning: “Choisissez”: it is an order; ask [style]",
      ])
  }

  @Test(arguments: [
    (
      "rules: [{find: '(a', why: b, say: c}]",
      "1:16: error: “(a” is no regular expression; close its brackets, and write a backslash before a mark "
        + "that is meant as it is"
    ),
    ("rules: [{find: a, why: b}]", "1:9: error: “say” is missing; say what would be right"),
    (
      "rules: [{find: zzz, why: b, say: c, use: d}]",
      "1:37: error: unknown key “use”; known: “find”, “say”, “why”"
    ),
    ("rule: []", "1:1: error: unknown key “rule”; did you mean “rules”?"),
  ])
  func `with a mistake are refused`(list: String, message: String) async throws {
    let site = try TestSite(["Locales/fr.style.yaml": list])
    let messages = try await site.messages()
    #expect(messages == ["Locales/fr.style.yaml:\(message)"])
  }
}
