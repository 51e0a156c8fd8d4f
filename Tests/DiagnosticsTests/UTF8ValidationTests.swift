import Testing

@testable import Diagnostics

@Suite("Files that are not UTF-8")
struct UTF8ValidationTests {
  struct Example: CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]
    let line: Int
    let column: Int

    init(_ description: String, _ bytes: [UInt8], _ line: Int, _ column: Int) {
      testDescription = description
      self.bytes = bytes
      self.line = line
      self.column = column
    }
  }

  @Test(arguments: [
    Example("Latin-1", Array("caf".utf8) + [0xE9] + Array(" noir".utf8), 1, 4),
    Example("a continuation byte on its own", [0x61, 0x80], 1, 2),
    Example("a letter cut off at the end", [0x61, 0x62, 0xC3], 1, 3),
    Example("an overlong slash", [0xC0, 0xAF], 1, 1),
    Example("half a surrogate pair", [0x61, 0xED, 0xA0, 0x80], 1, 2),
    Example("past the last scalar", [0xF4, 0x90, 0x80, 0x80], 1, 1),
    Example("UTF-16", [0xFF, 0xFE, 0x61, 0x00], 1, 1),
    Example("after letters of two bytes", Array("où\nça ".utf8) + [0xFF], 2, 4),
    Example("after a byte order mark", [0xEF, 0xBB, 0xBF, 0x61, 0xFF], 1, 2),
    Example("the first of two", [0x61, 0xFF, 0x0A, 0xFF], 1, 2),
  ])
  func `the first bad byte is named`(example: Example) throws {
    let problem = try #require(throws: Diagnostic.self) {
      try SourceFile(path: "a.md", bytes: example.bytes)
    }
    #expect(
      problem.description == "a.md:\(example.line):\(example.column): error: "
        + "this byte is not valid UTF-8; save the file as UTF-8")
  }

  @Test(arguments: ["", "plain", "\u{FEFF}où ça", "説明\r\n😀", "\u{0}\u{10FFFF}"])
  func `valid UTF-8 is kept byte for byte`(text: String) throws {
    #expect(try SourceFile(path: "a.md", bytes: Array(text.utf8)).bytes == Array(text.utf8))
  }
}
