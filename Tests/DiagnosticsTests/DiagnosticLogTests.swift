import Testing

@testable import Diagnostics

@Suite("A log of diagnostics")
struct DiagnosticLogTests {
  private static let error = Diagnostic(at: SourceLocation(path: "a.md"), "it is missing")
  private static let warning = Diagnostic(.warning, at: SourceLocation(path: "b.md"), "it is old")

  @Test func `a new log is empty and has no errors`() {
    let log = DiagnosticLog()
    #expect(log.isEmpty)
    #expect(!log.hasErrors)
    #expect(log.diagnostics.isEmpty)
  }

  @Test(arguments: [(error, true), (warning, false)])
  func `only errors count as errors`(diagnostic: Diagnostic, isError: Bool) {
    var log = DiagnosticLog()
    log.append(diagnostic)
    #expect(!log.isEmpty)
    #expect(log.hasErrors == isError)
  }

  @Test func `what is found twice is said once`() {
    var log = DiagnosticLog()
    log.append(Self.error)
    log.append(Self.error)
    #expect(log.diagnostics == [Self.error])
  }

  @Test func `merged logs say once what both found`() {
    var left = DiagnosticLog()
    left.append(Self.error)
    var right = DiagnosticLog()
    right.append(Self.warning)
    right.append(Self.error)
    left.merge(right)
    #expect(left.diagnostics == [Self.error, Self.warning])
  }

  @Test func `a step that stops is noted and gives nothing`() {
    var log = DiagnosticLog()
    let value: Int? = log.collect { () throws(Diagnostic) in throw Self.error }
    #expect(value == nil)
    #expect(log.diagnostics == [Self.error])
  }

  @Test func `a step that goes through gives its value`() {
    var log = DiagnosticLog()
    #expect(log.collect { () throws(Diagnostic) in 180 } == 180)
    #expect(log.isEmpty)
  }
}
