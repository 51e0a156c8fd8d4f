import Testing

@testable import Catalog

@Suite struct `A string table` {
  static let source = Tables.english + "\ntitles: {long: A long title, short: Title}\nend: End\n"

  @Test(arguments: [
    ("language", "English"), ("sections.fix", "How to fix"), ("titles.long", "A long title"),
    ("titles", nil), ("titles.long.x", nil), ("none", nil), ("titles.none", nil), ("", nil),
  ])
  func `is read by paths of keys`(path: String, text: String?) throws {
    #expect(try stringTable(Self.source).root.text(at: path)?.text == text)
  }

  @Test func `takes what it lacks from the source, in the source's order`() throws {
    let source = try stringTable(Self.source)
    let table = try stringTable(
      "end: Fin\ntitles: {short: Titre}\nlanguage: Français", fallback: source)
    #expect(table.root.entries.map(\.key) == ["language", "sections", "titles", "end"])
    #expect(table.language == "Français")
    #expect(table.root.text(at: "titles.short")?.text == "Titre")
    #expect(table.root.text(at: "titles.long")?.text == "A long title")
    #expect(source.label(of: .fix, nil) == "How to fix")
    #expect(table.label(of: .fix, nil) == nil)
  }

  @Test func `knows which texts stand in for missing ones`() throws {
    let source = try stringTable(Self.source)
    let table = try stringTable("language: Français\ntitles: {short: Titre}", fallback: source)
    #expect(
      fallbacks(in: table.root, path: "") == [
        "sections.description", "sections.encounter", "sections.fix", "titles.long", "end",
      ])
    #expect(fallbacks(in: source.root, path: "").isEmpty)
  }

  @Test func `keeps the rules of grammar out of the texts`() throws {
    let table = try stringTable(
      Self.source + "grammar: {names: [Digest], fullStop: 。, encounter: {joiner: when}}")
    #expect(table.grammar.names == ["Digest"])
    #expect(table.grammar.fullStop == "。")
    #expect(table.grammar.encounterJoiner == "when")
    #expect(table.root.entries.map(\.key).contains("grammar") == false)
  }

  private func fallbacks(in group: StringGroup, path: String) -> [String] {
    group.entries.flatMap { key, node in
      switch node {
      case .text(_, let isFallback): isFallback ? [path + key] : []
      case .group(let inner): fallbacks(in: inner, path: "\(path)\(key).")
      }
    }
  }
}
