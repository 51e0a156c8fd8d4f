import Diagnostics
import Testing

@testable import Proofreading

@Suite struct `Markdown that is proofread` {
  private func content(_ text: String) -> TextContent {
    let file = SourceFile(path: "1.md", text: text)
    return MarkdownText.contents(of: file, passages: [0..<file.bytes.count])[0]
  }

  @Test(arguments: [
    ("# A *b* **c** _d_ ~~e~~ snake_case 2 * 3", "A b c d e snake_case 2 * 3"),
    ("> quoted\n> text", "quoted text"),
    ("- one\n- two\n\n10. ten", "one two ten"),
    ("It is\n408. Then\n- next", "It is 408. Then next"),
    ("[text](https://a.example/ 'Title') and [more][a]\n\n[a]: b", "text and more"),
    ("[no][a] and &nbsp;&eacute;\\&", "[no][a] and é&"),
    ("an [aside] and \\*no\\* mark", "an [aside] and *no* mark"),
    ("Title\n=====\n\n***\n\n| a | b |\n|---|---|", "Title |a |b |"),
    ("`code`, <b>bold</b> & https://a.example/.", "\u{FFFC}, \u{FFFC}bold\u{FFFC} & \u{FFFC}."),
    ("~~~\ncode\n~~~\ntext", "text"),
  ])
  func `is prose without marks`(text: String, prose: String) {
    #expect(content(text).prose == prose)
  }

  @Test(arguments: [
    ("``a ` b`` and ` c `", ["a ` b", "c"]),
    ("one `left open", []),
    ("```swift\nlet a\n\nlet b\n```", ["let a\n\nlet b"]),
    ("```\nnever closed", ["never closed"]),
  ])
  func `has code`(text: String, codes: [String]) {
    #expect(content(text + "\n").codes.map(\.text) == codes)
  }

  @Test(arguments: [
    "[", "[a](", "[a](b", "[a][", "[a]:", "[a]", "]", "`", "``", "\\", "<", "<a", "*", "**", "_",
    "~",
    "https://", "http://.", "|", "#", "# ", ">", "1.", "1) ", "-", "- ", "```", "~~~", "", "\r\n",
    "\u{FEFF}a",
    "«", "»", ":", "-- -", "'", "RFC", "1,", "2.1.", "1\u{A0}",
  ])
  func `may stop anywhere`(text: String) throws {
    let content = content(text)
    #expect(content.glyphs.allSatisfy { (0..<content.file.bytes.count).contains($0.offset) })
    let checks: [any Check] = [NumbersCheck(), LinksCheck(), PunctuationCheck(), SpacingCheck()]
    for check in checks {
      for locale in ["fr", "ja", "ko", "ru"] {
        _ = try Proof(locale, text, of: text).messages(of: check)
      }
    }
  }
}
