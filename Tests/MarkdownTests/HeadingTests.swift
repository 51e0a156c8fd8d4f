import Diagnostics
import Testing

@testable import Markdown

@Suite("Headings")
struct HeadingTests {
  @Test(arguments: [
    ("# a", [MarkdownBlock.BlockType.heading(level: 1, text: "a")]),
    ("###### a ######", [.heading(level: 6, text: "a")]),
    ("## *How* to `fix` [it](x) ~~now~~", [.heading(level: 2, text: "How to fix it now")]),
    ("## Quand l&rsquo;appel &amp; moi", [.heading(level: 2, text: "Quand l’appel & moi")]),
    ("a\nb\n===", [.heading(level: 1, text: "a b")]),
    ("a\n---\nb", [.heading(level: 2, text: "a"), .paragraph]),
    ("##", [.heading(level: 2, text: "")]),
    ("#a", [.paragraph]),
    ("\\# a", [.paragraph]),
    ("```\n# a\n```", [.other]),
    ("~~~\n## a\n```\n## b\n~~~\n## c", [.other, .heading(level: 2, text: "c")]),
    ("````\n```\n# a\n```\n````", [.other]),
    ("    # a", [.other]),
    ("```\n# never closed", [.other]),
    ("> # a", [.other]),
    ("- # a", [.list]),
    ("<!--\n# a\n-->", []),
    ("a\n\n---\n\n| b |\n|---|", [.paragraph, .other, .other]),
  ])
  func `only headings are headings`(text: String, kinds: [MarkdownBlock.BlockType]) {
    #expect(markdown(text).blocks.map(\.kind) == kinds)
  }

  @Test(arguments: [
    ("# a\n\n## b\n", [0, 5]),
    ("# a\r\n\r\n## b\r\n", [0, 7]),
    ("# a\r\r## b", [0, 5]),
    ("# a\r\n\r## b\n\r# c\r", [0, 6, 12]),
    ("é à\n\n## b\n\n説明\n\n# c", [0, 7, 13, 21]),
    ("\n\n  # a", [4]),
  ])
  func `offsets count bytes`(text: String, offsets: [Int]) {
    #expect(markdown(text).blocks.map(\.offset) == offsets)
  }

  @Test(arguments: ["\n", "\r\n"])
  func `offsets after front matter count it`(lineEnd: String) throws {
    let lines = ["---", "name: été", "---", "## Où", "", "説明 <b>", ""]
    let file = SourceFile(path: "a.md", text: lines.joined(separator: lineEnd))
    let start = lines[..<3].joined(separator: lineEnd).utf8.count + lineEnd.utf8.count
    let document = MarkdownDocument(file, range: start..<file.bytes.count)
    let places = document.blocks.map { file.position(at: $0.offset) }
    #expect(places.map(\.line) == [4, 6])
    #expect(places.map(\.column) == [1, 1])
    let removal = try #require(document.removals.first)
    #expect(file.position(at: removal.offset).line == 6)
    #expect(file.position(at: removal.offset).column == 4)
  }

  @Test func `what follows the range is not read`() {
    let file = SourceFile(path: "a.md", text: "# a\n# b\n# c\n")
    let document = MarkdownDocument(file, range: 4..<8)
    #expect(document.blocks == [MarkdownBlock(kind: .heading(level: 1, text: "b"), offset: 4)])
  }
}
