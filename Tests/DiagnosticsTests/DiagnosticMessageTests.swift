import Testing

@testable import Diagnostics

@Suite("What a diagnostic says")
struct DiagnosticMessageTests {
  private let file = SourceFile(path: "Content/sip/180.md", text: "name: Ringing\nrelated: 7\n")

  @Test func `place, severity, message and remedy stand on one line`() {
    let diagnostic = Diagnostic(
      at: SourceLocation(file: file, offset: 23), "there is no code 7", remedy: "remove it")
    #expect(
      diagnostic.description
        == "Content/sip/180.md:2:10: error: there is no code 7; remove it")
  }

  @Test func `a message that says it all has no remedy`() {
    let diagnostic = Diagnostic(at: SourceLocation(file: file, offset: 0), "it is empty")
    #expect(diagnostic.description == "Content/sip/180.md:1:1: error: it is empty")
  }

  @Test func `a warning says so`() {
    let diagnostic = Diagnostic(.warning, at: SourceLocation(file: file, offset: 6), "it is odd")
    #expect(diagnostic.description == "Content/sip/180.md:1:7: warning: it is odd")
  }

  @Test func `a folder has no line and column`() {
    let diagnostic = Diagnostic(
      at: SourceLocation(path: "Locales"), "the folder is missing", remedy: "make it")
    #expect(diagnostic.position == nil)
    #expect(diagnostic.description == "Locales: error: the folder is missing; make it")
  }
}
