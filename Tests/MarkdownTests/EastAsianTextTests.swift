import Testing

@testable import Markdown

@Suite("Chinese, Japanese and Korean")
struct EastAsianTextTests {
  @Test(arguments: [
    ("灯が\n点く。", "灯が点く。"), ("灯が\r\n点く", "灯が点く"), ("灯、\n塔", "灯、塔"),
    ("灯が\n　点く", "灯が　点く"), ("**灯**\nの", "<strong>灯</strong>の"),
    ("灯\n**の**", "灯<strong>の</strong>"), ("[灯\n塔](x)", "<a href=\"x\">灯塔</a>"),
    ("灯<!-- x -->\n塔", "灯塔"), ("ﾗﾝﾌﾟ\n塔", "ﾗﾝﾌﾟ塔"), ("コード\n`灯`は", "コード<code>灯</code>は"),
    ("灯\u{200B}\na", "灯\u{200B}a"),
    ("등이\n켜진다", "등이 켜진다"), ("灯\n등", "灯 등"), ("등.\n灯", "등. 灯"), ("「등」\n「불」", "「등」 「불」"),
    ("灯\nlight", "灯 light"), ("light\n灯", "light 灯"), ("灯\n`x`", "灯 <code>x</code>"),
    ("灯  \n塔", "灯<br />\n塔"), ("a\nb", "a b"),
    ("灯\n![塔](x.png)", "灯 <img src=\"x.png\" alt=\"塔\" />"),
    ("`灯\n塔`", "<code>灯 塔</code>"), ("灯😀\n😀塔", "灯😀 😀塔"),
  ])
  func `a soft break is a space only beside letters that have spaces`(text: String, html: String) {
    #expect(MarkdownTests.html(text) == "<p>\(html)</p>\n")
  }

  @Test(arguments: [
    ("**「강조」**는", "<strong>「강조」</strong>는"), ("는**「강조」**", "는<strong>「강조」</strong>"),
    ("**인증(Authentication)**이", "<strong>인증(Authentication)</strong>이"),
    ("**「重要」**です", "<strong>「重要」</strong>です"), ("これは**「重要」**です", "これは<strong>「重要」</strong>です"),
    ("说**“强调”**是", "说<strong>“强调”</strong>是"), ("*（灯）*は", "<em>（灯）</em>は"),
    ("***「灯」***は", "<em><strong>「灯」</strong></em>は"), ("~~「灯」~~は", "<del>「灯」</del>は"),
    ("**灯。**塔", "<strong>灯。</strong>塔"), ("**`code`**です", "<strong><code>code</code></strong>です"),
    ("\\**「灯」*は", "*<em>「灯」</em>は"), ("`**「灯」**は`", "<code>**「灯」**は</code>"),
    (
      "[**「灯」**は](http://x/**「灯」**は)",
      "<a href=\"http://x/**%E3%80%8C%E7%81%AF%E3%80%8D**%E3%81%AF\"><strong>「灯」</strong>は</a>"
    ),
    ("a**(b)**c", "a**(b)**c"), ("**灯 **塔", "**灯 **塔"),
  ])
  func `emphasis works beside their punctuation`(text: String, html: String) {
    #expect(MarkdownTests.html(text) == "<p>\(html)</p>\n")
  }

  @Test(arguments: [
    ("5~10초, 2~3번", "5~10초, 2~3번"), ("a ~b~ c", "a ~b~ c"), ("~~b~~", "<del>b</del>"),
  ])
  func `only two tildes strike`(text: String, html: String) {
    #expect(MarkdownTests.html(text) == "<p>\(html)</p>\n")
  }

  @Test(arguments: [
    ("https://a.example/x。**灯**は", "https://a.example/x", "。<strong>灯</strong>は"),
    ("https://a.example/、塔", "https://a.example/", "、塔"),
    ("（https://a.example/）", "https://a.example/", "）"),
    ("https://a.example/　塔", "https://a.example/", "　塔"),
    ("«https://a.example/» x", "https://a.example/", "» x"),
    ("https://a.example/塔/x", "https://a.example/塔/x", ""),
    ("HTTPS://a.example/」", "HTTPS://a.example/", "」"),
  ])
  func `a bare address ends before their punctuation`(text: String, address: String, rest: String) {
    let html = MarkdownTests.html(text)
    #expect(html.contains(">\(address)</a>\(rest)</p>"), "\(html)")
    #expect(!html.utf8.contains(0x09))
  }

  @Test(arguments: [
    ("<https://a.example/。>", "<a href=\"https://a.example/%E3%80%82\">https://a.example/。</a>"),
    ("[塔](https://a.example/。)", "<a href=\"https://a.example/%E3%80%82\">塔</a>"),
    ("[塔]\n\n[塔]: https://a.example/。", "<a href=\"https://a.example/%E3%80%82\">塔</a>"),
    ("`https://a.example/。`", "<code>https://a.example/。</code>"),
    ("www.a.example。塔", "<a href=\"http://www.a.example\">www.a.example</a>。塔"),
  ])
  func `an address with marks around it does not`(text: String, html: String) {
    #expect(MarkdownTests.html(text) == "<p>\(html)</p>\n")
  }

  @Test(arguments: [
    ("##　塔", [MarkdownBlock(kind: .heading(level: 2, text: "塔"), offset: 0)]),
    ("##\u{A0}Phare", [MarkdownBlock(kind: .heading(level: 2, text: "Phare"), offset: 0)]),
    ("## 塔　", [MarkdownBlock(kind: .heading(level: 2, text: "塔"), offset: 0)]),
    (
      "a\n##　塔\nb\nc",
      [
        MarkdownBlock(kind: .paragraph, offset: 0),
        MarkdownBlock(kind: .heading(level: 2, text: "塔"), offset: 2),
        MarkdownBlock(kind: .paragraph, offset: 11),
      ]
    ),
    ("\\##　塔", [MarkdownBlock(kind: .paragraph, offset: 0)]),
    ("##塔", [MarkdownBlock(kind: .paragraph, offset: 0)]),
    ("```\n##　塔\n```", [MarkdownBlock(kind: .other, offset: 0)]),
  ])
  func `a wide or a no-break space makes a heading`(text: String, blocks: [MarkdownBlock]) {
    #expect(markdown(text).blocks == blocks)
  }

  @Test func `places after marks that were put in are exact`() {
    let text = "**「灯」**は <b>\n\nhttps://a.example/。 <i>"
    let removals = markdown(text).removals.map(\.offset)
    #expect(
      removals.map { text.utf8.dropFirst($0).first } == [UInt8(ascii: "<"), UInt8(ascii: "<")])
    #expect(removals.count == 2 && removals[0] < removals[1])
  }
}
