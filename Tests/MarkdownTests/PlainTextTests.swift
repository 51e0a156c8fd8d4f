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

  @Test func `has one space between pieces`() {
    #expect(plain("<p>a</p>\n", "\n<p>b</p>", "", "c") == "a bc")
  }
}
