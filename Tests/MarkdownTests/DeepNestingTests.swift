import Testing

@testable import Markdown

@Suite("Very deep nesting")
struct DeepNestingTests {
  private static let depth = 10_000

  @Test func `block quotes in block quotes`() {
    let document = markdown(String(repeating: ">", count: Self.depth) + " a")
    #expect(document.blocks.map(\.kind) == [.other])
    #expect(document.firstParagraph == "a")
    #expect(document.html.hasSuffix("</blockquote>\n</blockquote>\n"))
  }

  @Test func `emphasis in emphasis`() {
    let opening = String(repeating: "*a **a ", count: Self.depth)
    let closing = String(repeating: "a** a*", count: Self.depth)
    let paragraph = markdown(opening + "b" + closing).firstParagraph
    #expect(paragraph?.hasPrefix("<em>a <strong>a <em>a <strong>a ") == true)
    #expect(paragraph?.hasSuffix("a</strong> a</em>a</strong> a</em>") == true)
  }

  @Test func `brackets in brackets`() {
    let text = String(repeating: "[", count: Self.depth) + String(repeating: "]", count: Self.depth)
    #expect(html(text) == "<p>\(text)</p>\n")
  }

  @Test func `lists in lists`() {
    let document = markdown(String(repeating: "- ", count: Self.depth) + "a")
    #expect(document.firstParagraph == "a")
  }
}
