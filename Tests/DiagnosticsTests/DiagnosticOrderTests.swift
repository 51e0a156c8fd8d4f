import Testing

@testable import Diagnostics

@Suite("The order of diagnostics")
struct DiagnosticOrderTests {
  private static let file = SourceFile(
    path: "b.md", text: String(repeating: "a text\n", count: 12))

  private static func diagnostic(
    _ severity: Diagnostic.Severity = .error, line: Int, column: Int, _ message: String,
    remedy: String? = nil
  ) -> Diagnostic {
    let offset = (line - 1) * "a text\n".utf8.count + column - 1
    return Diagnostic(
      severity, at: SourceLocation(file: file, offset: offset), message, remedy: remedy)
  }

  private static let sorted = [
    Diagnostic(at: SourceLocation(path: "a.md"), "z"),
    Diagnostic(at: SourceLocation(path: "b.md"), "z"),
    diagnostic(line: 2, column: 1, "z"),
    diagnostic(line: 2, column: 3, "y"),
    diagnostic(line: 2, column: 3, "z"),
    diagnostic(.warning, line: 2, column: 3, "z"),
    diagnostic(line: 2, column: 3, "z", remedy: "w"),
    diagnostic(line: 2, column: 3, "z", remedy: "x"),
    diagnostic(line: 10, column: 2, "a"),
    Diagnostic(at: SourceLocation(path: "c.md"), "a"),
  ]

  @Test func `it is by file, line, column, message and remedy`() {
    #expect(Self.sorted.reversed().sorted() == Self.sorted)
  }

  @Test(arguments: sorted.indices.dropLast())
  func `each comes before the next and not after it`(index: Int) {
    #expect(Self.sorted[index] < Self.sorted[index + 1])
    #expect(!(Self.sorted[index + 1] < Self.sorted[index]))
  }

  @Test func `a log gives them in order whatever came first`() {
    var log = DiagnosticLog()
    for diagnostic in Self.sorted.reversed() { log.append(diagnostic) }
    #expect(log.diagnostics == Self.sorted)
  }
}
