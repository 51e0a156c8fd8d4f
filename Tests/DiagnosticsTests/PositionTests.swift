import Testing

@testable import Diagnostics

@Suite struct `Positions in a large file` {
  @Test(arguments: ["", "\u{FEFF}"])
  func `are those of a walk from the start`(mark: String) {
    let line = "é😀 a\n" + String(repeating: "説", count: 700) + "\r\n"
    let file = SourceFile(path: "a", text: mark + String(repeating: line, count: 5))
    for offset in 0...file.bytes.count + 1 {
      var counter = PositionCounter(file)
      #expect(file.position(at: offset) == counter.position(at: offset))
    }
  }

  @Test func `are those of the end past it, and of the start before it`() {
    let file = SourceFile(path: "a", text: "a\nb")
    #expect(file.position(at: 99) == SourcePosition(line: 2, column: 2))
    #expect(file.position(at: -1) == SourcePosition(line: 1, column: 1))
    #expect(SourceFile(path: "a", text: "").position(at: 0) == SourcePosition(line: 1, column: 1))
  }
}
