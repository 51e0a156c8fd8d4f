import Testing

@Suite struct `A term list` {
  @Test(arguments: [
    ("light: {use: feu, mach: [feu]}", "1:19: error: unknown key “mach”; did you mean “match”?"),
    ("light: {match: [feu]}", "1:8: error: “use” is missing; say how the term is translated"),
    ("light: feu", "1:8: error: “light” is a text; it must be a mapping of keys to values"),
    ("light: {use: [feu]}", "1:14: error: “use” is a list; it must be a text"),
    (
      "light: {use: feu, match: [[feu]]}",
      "1:27: error: a word of “match” is a list; it must be a text"
    ),
    ("- light", "1:1: error: the term list is a list; it must be a mapping of keys to values"),
    (
      "light: {use: feu, match: [feu, Feu]}",
      "1:32: error: “Feu” is here twice; remove one"
    ),
    ("light: {use: feu, avoid: ['']}", "1:27: error: a word of “avoid” is empty; remove it"),
    (
      "light: {use: feu}\nLight: {use: feu}",
      "2:1: error: the term “Light” is here twice; join the two"
    ),
    (
      "light: {use: feu rouge, avoid: [Feu]}",
      "1:33: error: “Feu” is part of “feu rouge”, which is to be used; remove it"
    ),
  ])
  func `with a mistake is refused`(list: String, message: String) async throws {
    let site = try TestSite(["Locales/fr.terms.yaml": list])
    #expect(try await site.messages() == ["Locales/fr.terms.yaml:\(message)"])
  }

  @Test func `that repeats a key or is no YAML is refused`() async throws {
    for list in ["a: {use: b}\na: {use: b}", "a: ["] {
      let messages = try await TestSite(["Locales/fr.terms.yaml": list]).messages()
      #expect(messages.count == 1)
      #expect(messages.allSatisfy { $0.contains(": error: ") })
    }
  }

  @Test func `decides what a translation says`() async throws {
    let site = try TestSite([
      "Locales/fr.terms.yaml": "light: {use: feu, match: [lumière]}\n",
      "Content/lsp/1.fr.md": TestSite.code("allow: stamp", "La lampe brûle."),
    ])
    #expect(
      try await site.messages() == [
        "Content/lsp/1.fr.md:6:1: warning: the source says “light” here and the translation does not say “feu”; write it, or add its form to Locales/fr.terms.yaml [terms]"
      ])
  }
}
