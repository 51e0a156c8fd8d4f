import Testing

@testable import Markdown

@Suite("Very deep nesting")
struct DeepNestingTests {
  @Test func `block quotes in block quotes`() {
    let document = markdown(String(repeating: ">", count: 100) + " a")
    #expect(document.blocks.map(\.kind) == [.other])
    #expect(document.firstParagraph == "a")
    #expect(document.html.hasSuffix("</blockquote>\n</blockquote>\n"))
  }

  @Test func `emphasis in emphasis`() {
    let opening = String(repeating: "*a **a ", count: 500)
    let closing = String(repeating: "a** a*", count: 500)
    let paragraph = markdown(opening + "b" + closing).firstParagraph
    #expect(paragraph?.hasPrefix("<em>a <strong>a <em>a <strong>a ") == true)
    #expect(paragraph?.hasSuffix("a</strong> a</em>a</strong> a</em>") == true)
  }

  @Test func `brackets in brackets`() {
    let text = String(repeating: "[", count: 3_000) + String(repeating: "]", count: 3_000)
    #expect(html(text) == "<p>\(text)</p>\n")
  }

  @Test func `lists in lists`() {
    let document = markdown(String(repeating: "- ", count: 100) + "a")
    #expect(document.firstParagraph == "a")
  }
}
