import Testing

@testable import Diagnostics

@Suite("Lines and columns")
struct SourcePositionTests {
  struct Example: CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let offset: Int
    let line: Int
    let column: Int

    init(_ description: String, _ text: String, at offset: Int, _ line: Int, _ column: Int) {
      testDescription = description
      self.text = text
      self.offset = offset
      self.line = line
      self.column = column
    }
  }

  @Test(arguments: [
    Example("the first character", "one\ntwo", at: 0, 1, 1),
    Example("a line feed ends its own line", "one\ntwo", at: 3, 1, 4),
    Example("the start of a line", "one\ntwo", at: 4, 2, 1),
    Example("the end of the text", "one\ntwo", at: 7, 2, 4),
    Example("past the end of the text", "one\ntwo", at: 99, 2, 4),
    Example("after a last line feed", "one\n", at: 4, 2, 1),
    Example("an empty text", "", at: 0, 1, 1),
    Example("two bytes are one column", "é!", at: 2, 1, 2),
    Example("three bytes are one column", "説明!", at: 6, 1, 3),
    Example("four bytes are one column", "😀!", at: 4, 1, 2),
    Example("a combining mark is a column", "e\u{301}!", at: 3, 1, 3),
    Example("letters of an earlier line do not count", "où\nça", at: 6, 2, 2),
    Example("carriage returns do not start a line", "a\r\nb", at: 3, 2, 1),
    Example("the byte order mark is no column", "\u{FEFF}ab", at: 3, 1, 1),
    Example("a place within the byte order mark", "\u{FEFF}ab", at: 1, 1, 1),
    Example("after the byte order mark", "\u{FEFF}ab\nc", at: 6, 2, 1),
  ])
  func `a byte offset becomes a line and a column`(example: Example) {
    let file = SourceFile(path: "a.md", text: example.text)
    #expect(
      file.position(at: example.offset)
        == SourcePosition(line: example.line, column: example.column))
  }

  @Test(arguments: [("\u{FEFF}a", 3), ("a\u{FEFF}", 0), ("", 0)])
  func `a byte order mark stands only at the start`(text: String, length: Int) {
    #expect(SourceFile(path: "a.md", text: text).byteOrderMarkLength == length)
  }

  @Test func `a range of bytes gives its text`() {
    #expect(SourceFile(path: "a.md", text: "où ça").text(in: 4..<7) == "ça")
  }

  @Test func `a path alone has no position`() {
    #expect(SourceLocation(path: "Content").position == nil)
  }
}
