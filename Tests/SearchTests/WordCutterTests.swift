import Testing

@testable import Search

/// The browser's tests cut the same texts (`test_search.py`), so that index and queries agree.
@Suite struct `Words of a text` {
  @Test(arguments: SharedCuts.lines)
  func `are cut as the browser cuts them`(line: SharedCuts.Line) {
    let words = WordCutter.tokens(in: line.text).map { FoldedText.folded($0.text) }
    #expect(words.joined(separator: " ") == line.words)
  }

  @Test func `are there to be cut`() {
    #expect(SharedCuts.lines.count > 10)
  }

  @Test func `know what is between them`() {
    let tokens = WordCutter.tokens(in: "re-invite 통화 중 407とは, (x)")
    #expect(
      tokens.map(\.joint) == [.other, .hyphen, .space, .space, .space, .none, .other])
    #expect(tokens.runs == ["통화중", "トハ"])
  }
}
