import Testing

@testable import Markdown

@Suite("Raw HTML")
struct RawHTMLTests {
  @Test(arguments: [
    ("<script>alert(1)</script>", ""),
    ("<div onclick=\"x()\">\n\na\n\n</div>", "<p>a</p>\n"),
    ("a <b>c</b> d", "<p>a c d</p>\n"),
    ("a<!-- hidden -->b", "<p>ab</p>\n"),
    ("a <?php x ?> b", "<p>a  b</p>\n"),
    ("- <img src=x onerror=alert(1)>", "<ul>\n<li></li>\n</ul>\n"),
    ("| <i>a</i> |\n|---|\n", "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n</table>\n"),
    ("# a <svg onload=x>", "<h1 id=\"\u{E}\">a </h1>\n"),
    ("[a <b>c</b>](https://example.org)", "<p><a href=\"https://example.org\">a c</a></p>\n"),
    ("[<b>](javascript:x)", "<p></p>\n"),
    ("`<b>`", "<p><code>&lt;b&gt;</code></p>\n"),
    ("\\<b>", "<p>&lt;b&gt;</p>\n"),
  ])
  func `it does not get through`(text: String, expected: String) {
    #expect(html(text) == expected)
  }

  @Test(arguments: [
    ("<div>\na\n</div>", "<div>\na\n</div>\n"),
    ("a <b>c</b>", "<p>a <b>c</b></p>\n"),
    ("[a](javascript:x)", "<p><a href=\"javascript:x\">a</a></p>\n"),
  ])
  func `it gets through where that is asked for`(text: String, expected: String) {
    let document = markdown(text, unsafe: true)
    #expect(document.html == expected)
    #expect(document.removals == [])
  }

  @Test(arguments: [
    ("a <b id=\"x\">c</b>", "a <b>c</b>"), ("a <b class=y ID='x>' z>c</b>", "a <b class=y z>c</b>"),
    ("a <b id=x>c</b>", "a <b>c</b>"), ("a <b idx=x data-id=y>c</b>", "a <b idx=x data-id=y>c</b>"),
    ("a <b title=' id=x'>c</b>", "a <b title=' id=x'>c</b>"),
    ("a <!-- id=x --> b", "a <!-- id=x --> b"),
  ])
  func `ids are not quoted a second time`(text: String, quoted: String) {
    #expect(markdown(text, unsafe: true).firstParagraph == quoted)
    #expect(html(text, unsafe: true) == "<p>\(text)</p>\n")
  }

  @Test func `each piece left out is told with its place, in order`() {
    let document = markdown(
      """
      é <b>bold</b>

      <p>block</p>

      [é](javascript:x) <i>
      """)
    #expect(
      document.removals == [
        MarkdownRemoval(kind: .rawHTML, offset: 3),
        MarkdownRemoval(kind: .rawHTML, offset: 10),
        MarkdownRemoval(kind: .rawHTML, offset: 16),
        MarkdownRemoval(kind: .unsafeAddress, offset: 30),
        MarkdownRemoval(kind: .rawHTML, offset: 49),
      ])
  }

  @Test func `places on later lines of a paragraph are exact`() {
    #expect(
      markdown("one\ntwo <b>\n> x\n> y <i>\n").removals == [
        MarkdownRemoval(kind: .rawHTML, offset: 8),
        MarkdownRemoval(kind: .rawHTML, offset: 20),
      ])
  }

  @Test(arguments: [
    ("a <a href=\"407.html\">b</a>", [RawAddress(text: "407.html", offset: 5)]),
    (
      "é\n<img alt=x SRC='i.png'> <a href=/x>y</a>",
      [RawAddress(text: "i.png", offset: 14), RawAddress(text: "/x", offset: 30)]
    ),
    ("> <div>\n> <a title=\"href=y\" href=\"y\">", [RawAddress(text: "y", offset: 28)]),
    (
      "<a href=\"https://example.org\" href=''>b</a> <a href=#x> <a href=?q> <a href='//e.org'>", []
    ),
    ("<a href='&#109;ailto:a@example.org'>b</a> <i data-src=x>c</i> <!-- <a href=x> -->", []),
    ("a < b `<a href=x>` \\<a href=x>", []),
    ("<script>\n\"<a href=x>\"\n</script>", []),
  ])
  func `relative addresses are told where it gets through`(text: String, expected: [RawAddress]) {
    #expect(markdown(text, unsafe: true).rawAddresses == expected)
    #expect(markdown(text).rawAddresses == [])
  }

  @Test func `headings do not name what was left out`() {
    #expect(markdown("## a <b>c</b>").blocks.map(\.kind) == [.heading(level: 2, text: "a c")])
  }
}
