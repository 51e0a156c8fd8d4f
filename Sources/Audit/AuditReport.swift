public import Diagnostics

/// What an audit has found.
public struct AuditReport: Sendable {
  public let pageCount: Int

  /// How many addresses were looked at, in pages, style sheets and sitemaps.
  public internal(set) var linkCount = 0
  /// What is wrong with the tree.
  public private(set) var log = DiagnosticLog()

  init(pageCount: Int) {
    self.pageCount = pageCount
  }

  mutating func add(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics { log.append(diagnostic) }
  }
}
