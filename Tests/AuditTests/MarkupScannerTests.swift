import StyleSheets
import Testing

@testable import Audit

@Suite struct `The scanner of markup` {
  /// The tokens as text: `<a href=x>`, `</a>`, `'text'`.
  private func tokens(
    of text: String, _ syntax: MarkupScanner.Syntax = .html
  ) -> (list: [String], unfinished: Int?) {
    let bytes = Array(text.utf8)
    var scanner = MarkupScanner(bytes, syntax: syntax)
    var list: [String] = []
    while let token = scanner.next() {
      switch token {
      case .startTag(let name):
        let attributes = scanner.attributes.map { attribute in
          let value = String(decoding: bytes[attribute.value], as: UTF8.self)
          return " \(attribute.name?.rawValue ?? "?")=\(value)"
        }
        list.append("<\(name?.rawValue ?? "?")\(attributes.joined())>")
      case .endTag(let name): list.append("</\(name?.rawValue ?? "?")>")
      case .text(let range): list.append("'\(String(decoding: bytes[range], as: UTF8.self))'")
      }
    }
    return (list, scanner.unfinished)
  }

  static let cases: [(String, [String])] = [
    ("", []),
    ("a < b <3 & c", ["'a < b <3 & c'"]),
    ("<A HREF = x >y</A >", ["<a href=x>", "'y'", "</a>"]),
    ("<a href='1 > 0'title=\"it's\"id=z>", ["<a href=1 > 0 title=it's id=z>"]),
    ("<a href=a/b/>", ["<a href=a/b/>"]),
    ("<img alt src=x/ id>", ["<img alt= src=x/ id=>"]),
    ("<p data-href=x =y>", ["<? ?=x ?=>"]),
    ("<a\nhref\n=\n'x'\n>", ["<a href=x>"]),
    ("<!doctype html><?php x?>t<!-- <a> --><!--><b><!---></b>", ["'t'", "<?>", "</?>"]),
    (
      "<script>if (a</b/.x) '<a>'</script x><a>",
      ["<script>", "'if (a</b/.x) '<a>''", "</script>", "<a>"]
    ),
    ("<title></titles><b></TITLE>", ["<title>", "'</titles><b>'", "</title>"]),
    ("<textarea><a></textarea>", ["<textarea>", "'<a>'", "</textarea>"]),
    (
      "<svg><title/><style/><a></a></svg><title/>x",
      [
        "<svg>", "<title>", "<style>", "<a>", "</a>", "</svg>", "<title>", "'x'",
      ]
    ),
    ("<averyveryverylongelement href=x>", ["<? href=x>"]),
    ("한<b lang=ko>국</b>", ["'한'", "<? lang=ko>", "'국'", "</?>"]),
  ]

  @Test(arguments: cases)
  func `reads tags and texts`(text: String, expected: [String]) {
    #expect(tokens(of: text).list == expected)
  }

  @Test(arguments: [
    ("<a hr", 0), ("x<a href='", 1), ("<!-- x", 0), ("<p><script>x</scrip", 3), ("a</b", 1),
    ("<title>x", 0),
  ])
  func `notes where something begins that has no end`(text: String, offset: Int) {
    #expect(tokens(of: text).unfinished == offset)
  }

  @Test(arguments: ["<a>", "<p", "x"].map { $0 + "</p>" } + ["<!---->", "<!-->"])
  func `notes nothing where all ends`(text: String) {
    #expect(tokens(of: text).unfinished == nil)
  }

  @Test func `reads CDATA and titles as XML has them`() {
    let text = "<?xml a='>'?><loc><![CDATA[<x>]]></loc><title><url></url></title>"
    #expect(
      tokens(of: text, .xml).list == [
        "<loc>", "'<x>'", "</loc>", "<title>", "<url>", "</url>", "</title>",
      ])
  }

  @Test func `ends for any beginning of a page`() {
    let page = Array(LampSite.files["fr/red.html"].map { $0.utf8 } ?? "".utf8)
    for end in page.indices {
      var scanner = MarkupScanner(Array(page[..<end]))
      var count = 0
      while scanner.next() != nil { count += 1 }
      #expect(count <= end)
    }
  }

  @Test(arguments: [
    ("a", "a"), ("a&amp;b", "a&b"), ("&#233;&#xE9;&#XE9;", "ééé"), ("&amp;amp;", "&amp;"),
    ("&", "&"), ("&;", "&;"), ("&amp", "&amp"), ("&unknown;", "&unknown;"), ("&#0x;", "&#0x;"),
    ("&#xD800;", "&#xD800;"), ("&#+65;", "&#+65;"), ("x&quot;", "x\""),
  ])
  func `resolves character references`(text: String, expected: String) {
    #expect(
      String(decoding: CharacterReferences.resolved(Array(text.utf8)[...]), as: UTF8.self)
        == expected)
  }

  @Test(arguments: [
    ("a { b: url(x.png) }", ["x.png"]),
    ("@import \"a.css\"; @IMPORT url( 'b.css' );", ["a.css", "b.css"]),
    ("/* url(x) */ a::before { content: 'url(y)' }", []),
    ("my-url(x) URL(\"a(b).svg\")", ["a(b).svg"]),
    ("url(", [""]), ("url('a\\'b", ["a\\'b"]), ("/* never ends url(x)", []),
  ])
  func `finds the addresses in a style sheet`(text: String, expected: [String]) {
    let bytes = Array(text.utf8)
    var scanner = StyleSheetScanner(bytes, in: bytes.indices)
    var found: [String] = []
    while let range = scanner.next() { found.append(String(decoding: bytes[range], as: UTF8.self)) }
    #expect(found == expected)
  }

  @Test(arguments: [
    ("a.png", ["a.png"]), ("a.png 1x, b.png 2x", ["a.png", "b.png"]),
    (" a.png, b,c.png 300w ,d.png", ["a.png", "b,c.png", "d.png"]), ("", []), (" , ", []),
  ])
  func `finds the addresses in a set of pictures`(text: String, expected: [String]) {
    let bytes = Array(text.utf8)
    let found = SourceSet.addresses(in: bytes, bytes.indices)
    #expect(found.map { String(decoding: bytes[$0], as: UTF8.self) } == expected)
  }
}
