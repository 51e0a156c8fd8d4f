import Diagnostics
import Markdown

struct MarkdownInput: FuzzedInput {
  let name = "markdown"
  let seeds = [
    "## A\n\ntext *a* **b** `c` [d](e) <https://f.example>\n\n- g\n  1. h\n\n> i\n",
    "|a|b|\n|-|:-:|\n|c|d|\n\n```x\ny\n```\n\n[a]: /u 'v'\n\n![w][a] <b>x</b> <!-- y -->\n",
    "これは**「重要」**です。\nhttps://a.example/。\n\n##　見出し\n\n5~10초 ~~끝~~\n[^1]\n\n[^1]: x\n",
  ].map { Array($0.utf8) }
  let words = [
    "*", "**", "_", "`", "~~", "[", "](", ")", "![", "<", "<b>", "<!--", "-->", "|", "|-", "#",
    "##　", "> ",
    "- ", "1. ", "    ", "\\", "&amp;", "https://", "www.a.b", "a@b.c", "[^1]", "]:", "\n\n",
    "---\n", "```\n",
    "<script>", "<b id=\"x\">", "- [ ] ",
  ]

  func run(_ input: [UInt8]) async throws(Misbehaviour) {
    guard let file = try? SourceFile(path: "a.md", bytes: input) else { return }
    for allowsUnsafe in [false, true] {
      let document = MarkdownDocument(
        file, range: 0..<input.count, options: MarkdownOptions(allowsUnsafe: allowsUnsafe))
      let text = document.render(document.blocks.indices)
      var plain: [UInt8] = []
      PlainText.append(text.html, to: &plain)
      for bytes in [text.html, text.firstParagraph ?? [], plain] where !Self.isUTF8(bytes) {
        throw Misbehaviour("the text is no UTF-8")
      }
      if !allowsUnsafe {
        try MarkupBalance.inspect(text.html)
        try MarkupBalance.inspect(text.firstParagraph ?? [])
      }
      let offsets =
        document.blocks.map(\.offset) + document.removals.map(\.offset)
        + document.leftovers.map(\.offset)
      guard offsets.allSatisfy({ (0...input.count).contains($0) }) else {
        throw Misbehaviour("a place is outside of the file")
      }
      let starts = document.blocks.map(\.offset)
      for (start, end) in zip(starts, starts.dropFirst() + [input.count]) where start <= end {
        _ = document.unread.text(of: start..<end, in: input)
      }
    }
  }

  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    (try? UTF8Span(validating: bytes.span)) != nil
  }
}

/// Looks whether each tag of HTML that cmark made is closed in its order.
enum MarkupBalance {
  private static let void = ["br", "hr", "img", "input"]

  static func inspect(_ html: [UInt8]) throws(Misbehaviour) {
    var open: [String] = []
    var index = html.startIndex
    while let start = html[index...].firstIndex(of: UInt8(ascii: "<")) {
      guard let end = html[start...].firstIndex(of: UInt8(ascii: ">")) else {
        throw Misbehaviour("a tag is never closed")
      }
      let tag = String(decoding: html[(start + 1)..<end], as: UTF8.self)
      let name = String(tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber })
      if tag.hasPrefix("/") {
        guard open.popLast() == name else { throw Misbehaviour("</\(name)> closes nothing") }
      } else if !void.contains(name) {
        open.append(name)
      }
      index = end + 1
    }
    guard open.isEmpty else {
      throw Misbehaviour(
        "<\(open[0])> is never closed in: \(String(decoding: html, as: UTF8.self))")
    }
  }
}
