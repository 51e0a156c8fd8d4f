import Diagnostics
import Testing

@testable import Markdown

@Suite struct `Words after the language of a fence` {
  private func rendered(_ text: String) -> (html: String, missing: [MissingField]) {
    let file = SourceFile(path: "a.md", text: text)
    let document = MarkdownDocument(file, range: 0..<file.bytes.count)
    let html = document.render(document.blocks.indices).html
    return (String(decoding: html, as: UTF8.self), document.missingFields)
  }

  @Test(arguments: [
    ("```wire B\nA: 1\nB: 2\n```", "A: 1\n<mark>B: 2</mark>\n"),
    ("~~~~wire  b \na\nB : <2>\nC: 3\n~~~~", "a\n<mark>B : &lt;2&gt;</mark>\nC: 3\n"),
    (
      "```wire B\nB: 1,\n\t2\n\nB: 3\n```",
      "<mark>B: 1,</mark>\n<mark>\t2</mark>\n\n<mark>B: 3</mark>\n"
    ),
    ("```wire B A\nA: 1\nB: 2", "<mark>A: 1</mark>\n<mark>B: 2</mark>\n"),
    ("```wire\nA: 1\n```", "A: 1\n"),
  ])
  func `mark the lines of header fields`(text: String, code: String) {
    let (html, missing) = rendered(text)
    #expect(html == "<pre><code class=\"language-wire\">\(code)</code></pre>\n")
    #expect(missing == [])
  }

  @Test func `mark them inside lists and quotations, too`() {
    let (html, missing) = rendered("- > ```wire B\n  > B: 2\n  > ```\n\nEnd.")
    #expect(
      html.contains(
        "<blockquote>\n<pre><code class=\"language-wire\"><mark>B: 2</mark>\n</code></pre>\n</blockquote>"
      ))
    #expect(missing == [])
  }

  @Test(arguments: [
    ("```wire B\nA: 1\n```", "B", ["A"], 8),
    ("x\n\n> ```wire A Wire\n> A: 1\n> A: 2\n> ```", "Wire", ["A"], 15),
    ("```wire a&amp;b\nC D: 1\n```", "a&b", [], 0),
  ])
  func `that name no field of the block are told`(
    text: String, name: String, present: [String], offset: Int
  ) {
    let expected = MissingField(name: name, present: present, offset: offset)
    #expect(rendered(text).missing == [expected])
  }
}
