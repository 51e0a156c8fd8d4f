import Diagnostics
import Languages
import Markdown
import Testing

@testable import Catalog

@Suite struct `A pair's file` {
  private static let strings = """
    language: English
    comparison:
      differences: {heading: Key differences}
      advice: {heading: When to use which}

    """

  private func read(_ text: String) throws -> (text: NoteText?, messages: [String]) {
    var tables = StringTableReader(file: SourceFile(path: "en.yaml", text: Self.strings))
    var log = DiagnosticLog()
    let content = tables.read()
    let table = StringTable(
      try #require(content), of: try #require(LanguageTag("en")), fallback: nil, log: &log)
    var reader = PairNoteReader(
      file: SourceFile(path: "1-vs-2.md", text: text),
      rules: PairNoteReader.Rules(
        headings: PairHeadings(own: nil, source: table), texts: TextRules(MarkdownOptions())))
    let note = reader.read()
    return (note, reader.log.diagnostics.map(\.description))
  }

  @Test func `has a difference, a note, differences and advice`() throws {
    let (text, messages) = try read(
      """
      ---
      difference: 1 is *on*.
      translatedFrom: {difference: 01234567, advice: 89abcdef}
      ---
      Both shine.

      ### A smaller heading

      More.

      ## key differences

      - One.

      ## When to use which

      Use 1.

      """)
    #expect(messages == [])
    let passages = try #require(text?.passages)
    #expect(
      passages.mapValues { String(decoding: $0.html, as: UTF8.self) } == [
        .difference: "1 is <em>on</em>.",
        .note: "<p>Both shine.</p>\n<h3 id=\"\u{E}\">A smaller heading</h3>\n<p>More.</p>\n",
        .differences: "<ul>\n<li>One.</li>\n</ul>\n", .advice: "<p>Use 1.</p>\n",
      ])
    #expect(passages[.differences]?.markdown == "- One.\n\n")
    #expect(passages[.difference]?.markdown == "1 is *on*.")
    #expect(
      text?.translatedFrom.mapValues(\.description) == [
        .difference: "01234567", .advice: "89abcdef",
      ])
  }

  @Test func `has a single stamp for its note`() throws {
    let text = try read("---\ntranslatedFrom: 01234567\n---\nText.\n").text
    #expect(text?.translatedFrom.mapValues(\.description) == [.note: "01234567"])
  }

  @Test(arguments: [
    ("---\ndifference: One.\n---\n", [PairPart.difference]),
    ("---\n---\n## When to use which\n\n    trace\n", [.advice]),
    ("---\n---\n<!-- later -->\n## KEY DIFFERENCES\n\n1. One.\n<!-- more -->\n", [.differences]),
  ])
  func `may have one part only`(text: String, parts: [PairPart]) throws {
    let (note, messages) = try read(text)
    #expect(note?.parts == parts)
    #expect(messages == [])
  }

  @Test(arguments: [
    ("", "3:1: error: the note is empty; write its text or remove the file"),
    ("```\nx\n```\n", "3:1: error: the note has no paragraph; start it with one"),
    (
      "## Key diferences\n\n- One.\n",
      "3:1: error: unknown heading “Key diferences”; use “Key differences”, “When to use which”"
    ),
    (
      "## Key differences\n\nOne.\n",
      "3:1: error: “Key differences” is no list; write each difference as an item"
    ),
    (
      "## Key differences\n\n- One.\n\nTwo.\n",
      "3:1: error: “Key differences” is no list; write each difference as an item"
    ),
    (
      "Note.\n\n## When to use which\n",
      "5:1: error: there is nothing under “When to use which”; write it or remove the heading"
    ),
    (
      "## When to use which\n\nA.\n\n## When to use which\n\nB.\n",
      "7:1: error: “When to use which” is here twice; join the two"
    ),
  ])
  func `is refused for what readers would miss`(body: String, message: String) throws {
    #expect(try read("---\n---\n\(body)").messages == ["1-vs-2.md:\(message)"])
  }

  @Test func `has a difference of one paragraph`() throws {
    #expect(
      try read("---\ndifference: \"One.\\n\\nTwo.\"\n---\nNote.\n").messages == [
        "1-vs-2.md:2:13: error: “difference” is more than a paragraph; write one or two sentences; "
          + "the rest is the note"
      ])
  }
}
