import Diagnostics
import Markdown
import Testing

@testable import Proofreading

/// What is proofread has to be what pages show, which libcmark-gfm makes of the same text.
@Suite struct `Markdown as it is proofread and as it is published` {
  @Test(arguments: 1...40)
  func `says the same`(seed: UInt64) {
    var draft = MarkdownDraft(seed: seed)
    for _ in 0..<25 {
      let text = draft.document()
      let file = SourceFile(path: "1.md", text: text)
      let range = 0..<file.bytes.count
      let content = MarkdownText.contents(of: file, passages: [range])[0]
      let published = PublishedText(of: file, range: range)
      #expect(PublishedText.folded(content.prose) == published.prose, "of \(text)")
      #expect(
        content.codes.map { PublishedText.folded($0.text) }.sorted() == published.codes.sorted(),
        "of \(text)")
      #expect(
        Set(content.links.map(\.text)) == Set(published.links), "of \(text)")
      #expect(content.glyphs.filter { !isInPlace($0, in: file) }.isEmpty, "of \(text)")
    }
  }

  /// Whether a character stands in the file where its place says.
  private func isInPlace(_ glyph: Glyph, in file: SourceFile) -> Bool {
    let byte = file.bytes[glyph.offset]
    if glyph.isPlaceholder { return "`<h".utf8.contains(byte) }
    if glyph.scalar == "\n" || byte == UInt8(ascii: "&") { return true }
    return file.text(in: glyph.offset..<file.bytes.count).unicodeScalars.first == glyph.scalar
  }
}

/// Texts with all marks that people write, each as it is meant to be written.
private struct MarkdownDraft {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15
  }

  private mutating func number(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }

  private mutating func pick(_ choices: [String]) -> String {
    choices[number(below: choices.count)]
  }

  mutating func document() -> String {
    (0...number(below: 4)).map { _ in block() }.joined(separator: "\n\n")
      + "\n\n[more]: https://a.example/more\n"
  }

  private mutating func block() -> String {
    switch number(below: 10) {
    case 0: "## \(inline())"
    case 1: "> \(inline())\n> \(inline())"
    case 2: "- \(inline())\n- \(inline())\n  \(inline())\n- \(inline())"
    case 3: "1. \(inline())\n2. \(inline())"
    case 4: "```sh\n\(word()) --\(word())\n\n\(word())\n```"
    case 5: "| \(word()) | \(word()) |\n|---|:-:|\n| \(part()) | \(word()) |"
    case 8: "\(inline())\n| \(word()) | x |\n|---|---|\n\(part())\n| \(part()) |\n\n\(inline())"
    case 6: "\(inline())\n\(pick(["===", "---"]))"
    case 7: "\(inline())  \n\(inline())"
    default: "\(inline())\n\(inline())"
    }
  }

  private mutating func inline() -> String {
    let words = (0...number(below: 7)).map { _ in part() }
    return ([word()] + words).joined(separator: pick([" ", " ", ", ", " — "]))
      + pick([".", "!", ""])
  }

  private mutating func word() -> String {
    pick([
      "lamp", "fog", "été", "灯台", "등대", "маяк", "12.5", "408", "e\u{301}t", "a_b_c", "don’t",
      "x-y", "(or)",
    ])
  }

  private mutating func part() -> String {
    switch number(below: 22) {
    case 0: "*\(word())*"
    case 1: "**\(word()) \(word())**"
    case 2: "_\(word())_"
    case 3: "~~\(word())~~"
    case 4: "***\(word())***"
    case 5: "`\(word())`"
    case 6: "`` a`b ``"
    case 7: "`*\(word())* [x](y) \\\\`"
    case 8: "[\(word()) \(word())](https://a.example/\(number(below: 9)))"
    case 9: "[\(word())](<https://b.example/> \"Title\")"
    case 10: "[*\(word())* `\(word())`](other.html#part)"
    case 11: "[\(word())][more]"
    case 12: "<https://c.example/\(number(below: 9))>"
    case 13: "https://d.example/\(number(below: 9))"
    case 14: "\\*\(word())\\*"
    case 15: "\\[\(word())\\]"
    case 16: pick(["&amp;", "&nbsp;", "&#8212;", "&eacute;t", "&unknown;", "a & b", "AT&T"])
    case 17:
      pick([
        "2 * 3", "a _ b", "1 ~ 2", "[aside]", "x < 3", "x > 3", "\\_", "!", "40*4", "5* x", "**a",
      ])
    case 18: "**\(word())**:"
    default: word()
    }
  }
}

/// What a page says: the HTML without its tags.
private struct PublishedText {
  let prose: String
  let codes: [String]
  let links: [String]

  init(of file: SourceFile, range: Range<Int>) {
    let document = MarkdownDocument(file, range: range)
    let rendered = document.render(0..<document.blocks.count).html
    var html = String(decoding: rendered, as: UTF8.self)
    links = html.matches(of: /<a href="([^"]*)"/).map { Self.unescaped($0.output.1) }
    codes = html.matches(of: /<code[^>]*>((?s:.*?))<\/code>/).map {
      Self.folded(Self.unescaped($0.output.1))
    }
    html.replace(/<pre>(?s:.*?)<\/pre>/, with: " ")
    html.replace(/<code>(?s:.*?)<\/code>/, with: "\u{FFFC}")
    html.replace(/<a href="([^"]*)">([^<]*)<\/a>/) {
      $0.output.1 == $0.output.2 ? "\u{FFFC}" : String($0.output.2)
    }
    html.replace(/<\/?(?:em|strong|del|a)\b[^>]*>/, with: "")
    html.replace(/<[^>]*>/, with: " ")
    prose = Self.folded(Self.unescaped(html[...]))
  }

  /// The text without the lines of tables, with one space for each run of white space.
  static func folded(_ text: String) -> String {
    text.split { $0.isWhitespace || $0 == "|" }.joined(separator: " ")
  }

  private static func unescaped(_ html: Substring) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")]
      .reduce(String(html)) { $0.replacing($1.0, with: $1.1) }
  }
}
