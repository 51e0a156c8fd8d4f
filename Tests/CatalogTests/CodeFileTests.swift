import Diagnostics
import Testing

@testable import Catalog

@Suite struct `A code's file` {
  private func read(_ text: String, isSource: Bool = true) throws -> CodeFile {
    let source = try stringTable(Tables.english)
    let own = isSource ? source : try stringTable(Tables.french, fallback: source)
    var reader = CodeFileReader(
      file: SourceFile(path: "10.md", text: text),
      rules: CodeFileReader.Rules(
        isSource: isSource, headings: SectionHeadings(own: own, source: source),
        texts: TextRules(.init())))
    let file = reader.read()
    #expect(reader.log.diagnostics == [])
    return try #require(file)
  }

  @Test(arguments: [true, false])
  func `may have a gloss`(isSource: Bool) throws {
    let text = "---\nname: Busy\ngloss: in a call\n---\n"
    let sections = "## Description\nA.\n## When you see it\nB.\n## How to fix\nC.\n"
    #expect(try read(text + sections, isSource: isSource).text.gloss == "in a call")
  }

  @Test func `is cut into its sections`() throws {
    let file = try read(
      """
      ---
      name: Steady Light
      ---
      ## How to fix
      Nothing.
      ## DESCRIPTION
      The *light*
      burns.

      ### At sea

      - red
      - green
      ## When you see it
      > At night.
      """)
    #expect(file.text.name == "Steady Light")
    #expect(
      file.text.passages.mapValues(\.openingHTML) == [
        .description: "The <em>light</em> burns.", .encounter: "At night.", .fix: "Nothing.",
      ])
    #expect(
      file.text.passages[.description]?.htmlText == """
        <p>The <em>light</em> burns.</p>
        <h3 id="\u{E}">At sea</h3>
        <ul>
        <li>red</li>
        <li>green</li>
        </ul>

        """)
  }

  @Test func `may leave out anything in translation`() throws {
    let file = try read("---\n---\n## How to fix\n\nRien.\n", isSource: false)
    #expect(file.text.name == nil)
    #expect(Array(file.text.passages.keys) == [.fix])
    #expect(file.references.isEmpty)
    #expect(file.related.isEmpty)
    #expect(file.text.clauses.meaning == nil)
  }

  @Test func `has references, related codes and clauses of its own`() throws {
    let file = try read(
      """
      ---
      references:
        - RFC 1149 §3
        - {title: Handbook, url: "https://lights.example/"}
      related: [20, FOG]
      clauses:
        meaning: the light **burns** & shines
        encounter: at night
      ---
      """, isSource: false)
    #expect(
      file.references == [
        try #require(Reference(rfc: "RFC 1149 §3")),
        Reference(title: "Handbook", url: "https://lights.example/"),
      ])
    #expect(file.related.map(\.text) == ["20", "FOG"])
    #expect(
      file.text.clauses.meaning.map { String(decoding: $0, as: UTF8.self) }
        == "the light <strong>burns</strong> &amp; shines")
    #expect(file.text.clauses.encounter.map { String(decoding: $0, as: UTF8.self) } == "at night")
  }

  @Test func `may give one reference without a list`() throws {
    let file = try read("---\nreferences: RFC 1149\nrelated: 20\n---\n", isSource: false)
    #expect(file.references.map(\.title) == ["RFC 1149"])
    #expect(file.related.map(\.text) == ["20"])
  }
}
