import Markdown
import Testing

@Suite struct `Plain text` {
  private func plain(_ pieces: String...) -> String {
    var text: [UInt8] = []
    for piece in pieces { PlainText.append(Array(piece.utf8), to: &text) }
    return String(decoding: text, as: UTF8.self)
  }

  @Test(arguments: [
    ("", ""), ("<p>Wait <em>here</em>.</p>\n", "Wait here. "),
    ("a &lt;b&gt; &amp;amp; &quot;c&quot;", "a <b> &amp; \"c\""),
    ("&", "&"), ("a&am", "a&am"), ("&copy;&lt", "&copy;&lt"),
    (" \n a  b\n\n<br />\nc", "a b c"), ("인증 “é” <code>😀</code>", "인증 “é” 😀"),
    ("a <b", "a "), ("<", ""), ("a <!-- x > y -->b", "a b"), ("a<!-->b", "ab"),
    ("<b title=\"x > y\">b</b>", "b"), ("<b title = 'x > y'>b", "b"), ("<b a'>c", "c"),
    ("a<script>if (1 > 0) x</script>b", "ab"), ("a<STYLE>p > b {}</style >b", "ab"),
    ("a<script>x", "a"), ("<scripts>a", "a"), ("a<!doctype>b", "ab"),
  ])
  func `has no tags, no entities and single spaces`(html: String, expected: String) {
    #expect(plain(html) == expected)
  }

  @Test(arguments: [
    ("", []), ("<p>no</p>", []), ("<hr><h2 id=\"a\">A &amp; <em>b</em></h2><p>c</p>", ["A & b"]),
    ("<h1>a</h1>\n<h6>b</h6><header>c</header>", ["a", "b"]), ("<h2>a", ["a"]), ("<h2", [""]),
    ("<", []),
  ])
  func `of headings is theirs alone`(html: String, expected: [String]) {
    let headings = PlainText.headings(of: Array(html.utf8))
    #expect(headings.map { String(decoding: $0, as: UTF8.self) } == expected)
  }

  @Test func `has one space between pieces`() {
    #expect(plain("<p>a</p>\n", "\n<p>b</p>", "", "c") == "a bc")
  }
}
