import Testing

@testable import Markdown

@Suite struct `Too much Markdown` {
  private static func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  @Test(arguments: [
    ("a\n\n" + repeated("![[]()", 2_000), MarkdownExcess.Quantity.marks, 3),
    (repeated("*a **a ", 1_001), .marks, 0), (repeated("> [\n", 3_001), .marks, 12_002),
    ("x\n|-|-|\n" + repeated("[[\n", 1_501), .marks, 4_508),
    (repeated("|", 1_002), .cells, 0),
    (
      "|" + repeated("a|", 900) + "\n" + repeated("|-", 900) + "|\n" + repeated("a\n", 200),
      .emptyCells, 3_826
    ),
    (repeated(">", 101) + "a", .nesting, 0), ("a\n\n" + repeated("- ", 101) + "a", .nesting, 3),
    (repeated("1. > ", 51) + "a", .nesting, 0),
    ("[a]: x" + repeated("u", 20_000) + "\n\n" + repeated("[a]\n\n", 800), .addresses, 23_998),
  ])
  func `is told with its place, and not read`(
    text: String, kind: MarkdownExcess.Quantity, offset: Int
  ) {
    let document = markdown(text)
    #expect(document.excess == MarkdownExcess(kind: kind, offset: offset))
    #expect(document.blocks == [])
  }

  @Test(arguments: [
    repeated("- [a](b) **c**\n", 3_000), repeated("[a](b) *c*\n\n", 3_000),
    "|a|b|\n|-|-|\n" + repeated("|[a](b)|**c**|\n", 3_000), repeated("[", 3_000),
    repeated("|", 1_001), repeated(">", 100) + "a", "[a]: " + repeated("u", 100_000) + "\n\n[a]",
    repeated("[a]: /x\n", 3_000), repeated("a|b\n", 50_000), "a\n---\n" + repeated("a", 100_000),
  ])
  func `is none where costs grow with the size`(text: String) {
    #expect(markdown(text).excess == nil)
  }
}
