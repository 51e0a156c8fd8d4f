import Testing

@testable import Markdown

@Suite("Addresses that run code")
struct UnsafeAddressTests {
  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:alert(1)", "vbscript:x", "data:text/html,x",
    "data:image/svg+xml,x", "data:image/png;base64,x", "file:///etc/passwd", "blob:x",
    "&#106;avascript:alert(1)", "&#x6A;avascript:alert(1)", "javascript&colon;alert(1)",
    "java&#10;script:alert(1)", "java&Tab;script:alert(1)", "&#1;javascript:alert(1)",
    "java&#0;script:x", "javascript\\:alert(1)", "<java script:x>", "< javascript:x>",
    "view-source:javascript:x", "ｊavascript:x",
    "vscode:\u{30A}x", "intent:\u{2013}x", "ms-settings:\u{FF5E}x", "java\u{301}script:x",
  ])
  func `their text stays and the link goes`(address: String) {
    for text in ["[a](\(address))", "![a](\(address))", "[a][r]\n\n[r]: \(address)"] {
      let document = markdown(text)
      #expect(document.html == "<p>a</p>\n", "\(text)")
      #expect(document.removals == [MarkdownRemoval(kind: .unsafeAddress, offset: 0)])
    }
  }

  @Test(arguments: [
    ("<javascript:alert(1)>", "<p>javascript:alert(1)</p>\n"),
    ("[![a](data:x)](https://b.org)", "<p><a href=\"https://b.org\">a</a></p>\n"),
    ("[![a](https://b.org)](data:x)", "<p><img src=\"https://b.org\" alt=\"a\" /></p>\n"),
    ("[![a](data:x)](data:x)", "<p>a</p>\n"),
    ("*[**a** b](data:x)*", "<p><em><strong>a</strong> b</em></p>\n"),
    ("| [a](data:x) |\n|---|\n", "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n</table>\n"),
  ])
  func `what stands around and in the link stays`(text: String, expected: String) {
    #expect(html(text) == expected)
  }

  @Test(arguments: [
    "https://example.org/", "HTTP://EXAMPLE.ORG", "mailto:a@b.org", "tel:+1555", "sip:a@b.org",
    "sips:a@b.org", "ftp://a.org", "urn:ietf:rfc:3261", "183.html", "../http/404.html", "#fix",
    "?a=b:c", "a/b:c", "#a:b", "//example.org/a:b", "",
  ])
  func `addresses that only lead somewhere are safe`(address: String) {
    #expect(LinkScheme.allows(address.utf8))
    #expect(markdown("[a](<\(address)>)").removals == [])
  }
}
