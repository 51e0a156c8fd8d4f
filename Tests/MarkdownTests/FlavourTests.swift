import Testing

@Suite("GitHub's flavour of Markdown")
struct FlavourTests {
  @Test(arguments: [
    ("*a* **b** `c < d`", "<p><em>a</em> <strong>b</strong> <code>c &lt; d</code></p>\n"),
    ("a & \"b\" < c > d", "<p>a &amp; &quot;b&quot; &lt; c &gt; d</p>\n"),
    ("é &eacute; &#233;", "<p>é é é</p>\n"),
    ("one\ntwo  \nthree", "<p>one two<br />\nthree</p>\n"),
    ("> quoted", "<blockquote>\n<p>quoted</p>\n</blockquote>\n"),
    ("1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n"),
    ("- a\n\n- b", "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n"),
    (
      "```sip\nINVITE <x>\n```",
      "<pre><code class=\"language-sip\">INVITE &lt;x&gt;\n</code></pre>\n"
    ),
    ("## A\n\nb", "<h2 id=\"\u{E}\">A</h2>\n<p>b</p>\n"),
    ("", ""),
  ])
  func `CommonMark becomes HTML`(text: String, expected: String) {
    #expect(html(text) == expected)
  }

  @Test func `tables have heads, bodies and alignment`() {
    #expect(
      html("| a | b |\n|---|--:|\n| `x` | 2 |\n")
        == """
        <table>
        <thead>
        <tr>
        <th>a</th>
        <th align="right">b</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td><code>x</code></td>
        <td align="right">2</td>
        </tr>
        </tbody>
        </table>

        """)
  }

  @Test func `two tables in one document are both whole`() {
    let table = "| a |\n|---|\n| b |\n"
    #expect(html(table + "\n" + table) == html(table) + html(table))
  }

  @Test func `tildes strike out`() {
    #expect(html("~~gone~~ here") == "<p><del>gone</del> here</p>\n")
  }

  @Test(arguments: [
    (
      "see https://example.org/a?b=c&d.",
      "<p>see <a href=\"https://example.org/a?b=c&amp;d\">https://example.org/a?b=c&amp;d</a>.</p>\n"
    ),
    (
      "www.example.org", "<p><a href=\"http://www.example.org\">www.example.org</a></p>\n"
    ),
    (
      "ask me@example.org",
      "<p>ask <a href=\"mailto:me@example.org\">me@example.org</a></p>\n"
    ),
    (
      "<sip:alice@example.org>",
      "<p><a href=\"sip:alice@example.org\">sip:alice@example.org</a></p>\n"
    ),
    ("`https://example.org`", "<p><code>https://example.org</code></p>\n"),
  ])
  func `bare addresses become links`(text: String, expected: String) {
    #expect(html(text) == expected)
  }

  @Test func `task lists have boxes that nobody can tick`() {
    #expect(
      html("- [ ] open\n- [x] done\n")
        == """
        <ul>
        <li><input type="checkbox" disabled="" /> open</li>
        <li><input type="checkbox" checked="" disabled="" /> done</li>
        </ul>

        """)
  }

  @Test func `consecutive blocks can be rendered apart from the others`() {
    let document = markdown("one\n\ntwo\n\nthree")
    #expect(
      String(decoding: document.render(1..<3).html, as: UTF8.self) == "<p>two</p>\n<p>three</p>\n")
    #expect(document.render(1..<1).html.isEmpty)
  }
}
