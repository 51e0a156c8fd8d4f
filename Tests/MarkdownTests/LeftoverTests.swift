import Testing

@testable import Markdown

@Suite struct `Leftover marks` {
  @Test(arguments: [
    ("a **b", MarkdownLeftover.Marker.emphasis, "**", 2), ("**灯 **は", .emphasis, "**", 0),
    ("a ~~b", .strikethrough, "~~", 2), ("a `b", .code, "`", 2), ("a ``b`", .code, "``", 2),
    ("#灯", .heading, "#", 0), ("##灯", .heading, "##", 0), ("a\n###b", .heading, "###", 2),
    ("## a##", .heading, "##", 4), ("a[^1]", .footnote, "[^1]", 1),
    ("- a\n\n  **b", .emphasis, "**", 7),
    ("> a **b", .emphasis, "**", 4), ("| a **b |\n|---|\n", .emphasis, "**", 4),
    ("[a](x) `\\**` c **b", .emphasis, "**", 15), ("**「灯」**は **b", .emphasis, "**", 17),
    ("https://a.example/。 **b", .emphasis, "**", 22),
  ])
  func `are found at their places`(
    text: String, kind: MarkdownLeftover.Marker, mark: String, offset: Int
  ) {
    #expect(
      markdown(text).leftovers.first == MarkdownLeftover(kind: kind, mark: mark, offset: offset))
  }

  @Test(arguments: [
    "**a** ~~b~~ `c`", "\\*\\* \\`a \\#b", "`**`", "```\n**\n```", "    **", "5 * 3 ~ 4",
    "#1 is a number",
    "C# and a #b", "&#42;&#42;", "[a](http://x/**)", "<!-- ** -->", "a\\[^1]",
  ])
  func `are none where a mark is escaped, code or no mark`(text: String) {
    #expect(markdown(text).leftovers == [])
  }

  @Test func `are what footnotes leave, so that their text stays`() {
    let document = markdown("a[^1] b\n\n[^1]: Deprecated.\n\n[^2]: Two words.\n")
    #expect(document.html == "<p>a[^1] b</p>\n<p>[^1]: Deprecated.</p>\n<p>[^2]: Two words.</p>\n")
    #expect(document.leftovers.map(\.offset) == [1, 9, 28])
  }
}
