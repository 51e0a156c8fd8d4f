import Testing

@testable import Markdown

@Suite("The first paragraph")
struct FirstParagraphTests {
  @Test(arguments: [
    ("one *two*\n\nthree", "one <em>two</em>"),
    ("one\ntwo", "one two"),
    ("## A heading\n\nthe text", "the text"),
    ("- first\n- second", "first"),
    ("- first\n\n  more\n- second", "first"),
    ("1. > - `deep`\n", "<code>deep</code>"),
    ("- [x] done", "done"),
    ("> quoted & more", "quoted &amp; more"),
    ("```\ncode\n```\n\nafter", "after"),
    ("| a |\n|---|\n\nafter", "after"),
    ("[a](https://b.org) c", "<a href=\"https://b.org\">a</a> c"),
    ("[a](data:x) <b>c", "a c"),
    ("one  \ntwo", "one<br />\ntwo"),
    (
      "~~one~~ **two *three***", "<del>one</del> <strong>two <em>three</em></strong>"
    ),
    ("- - first\n\n\n- second", "first"),
  ])
  func `it is found at any depth`(text: String, html: String) {
    let document = markdown(text)
    #expect(document.firstParagraph == html)
  }

  @Test(arguments: ["", "## A heading", "```\ncode\n```", "| a |\n|---|\n", "***", "- ", "<div>"])
  func `there may be none`(text: String) {
    let document = markdown(text)
    #expect(document.firstParagraph == nil)
  }

  @Test(arguments: [
    ("a <p>b</p>\nc", "a <p>b</p> c"), ("a<!-- </p>\n-->b", "a<!-- </p>\n-->b"),
    ("<div>\n\na\n\n</div>", "a"),
  ])
  func `it ends with itself, whatever raw HTML is in it`(text: String, html: String) {
    #expect(markdown(text, unsafe: true).firstParagraph == html)
  }

  @Test func `only the blocks asked for are searched`() {
    let document = markdown("one\n\n# two\n\nthree")
    #expect(document.render(1..<2).firstParagraph == nil)
    #expect(document.render(1..<3).firstParagraph == Array("three".utf8))
  }
}
