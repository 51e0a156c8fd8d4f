import Testing

@testable import Search

/// The browser's tests cut the same texts (`test_search.py`), so that index and queries agree.
@Suite struct `Words of a text` {
  @Test(arguments: SharedCuts.lines)
  func `are cut as the browser cuts them`(line: SharedCuts.Line) {
    let cut = CutText(line.text)
    let words = cut.tokens.map { FoldedText.folded(cut[$0]).text }
    #expect(words.joined(separator: " ") == line.words)
  }

  @Test func `are there to be cut`() {
    #expect(SharedCuts.lines.count > 10)
  }

  @Test func `know what is between them`() {
    let cut = CutText("re-invite 통화 중 407とは, (x)")
    #expect(
      cut.tokens.map(\.joint) == [.other, .hyphen, .space, .space, .space, .none, .other])
    #expect(cut.runs.map(\.text) == ["통화중", "とは"])
  }
}
