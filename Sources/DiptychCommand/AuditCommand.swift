import Audit
import Catalog
import Diagnostics

/// `diptych audit`, also called `diptych check --site`: what is wrong with a tree of built pages.
struct AuditCommand {
  private let folder: String
  private let baseURL: String?
  private let jobs: Int

  /// Whether a warning is as bad as an error.
  private let isStrict: Bool
  private let format: MessageFormat

  init(_ arguments: ArgumentReader) throws(UsageError) {
    guard !arguments.has(.root) else {
      throw arguments.error("--root makes no sense with --site, which reads nothing else")
    }
    folder = arguments.value(.site) ?? arguments.operands[0]
    baseURL = try arguments.baseURL().flatMap { BaseURL.normalized($0) }
    jobs = try arguments.jobs()
    isStrict = arguments.has(.strict)
    format = try MessageFormat(arguments)
  }

  func run(console: Console) async throws -> ExitStatus {
    let start = ContinuousClock.now
    let report = try await SiteAudit(of: folder, baseURL: baseURL, jobs: jobs).run()
    let diagnostics = report.log.diagnostics
    try format.report(diagnostics, to: console)
    console.say(summary(of: report, diagnostics, seconds: ContinuousClock.now - start))
    guard !report.log.hasErrors else { return report.log.failureStatus }
    return isStrict && !report.log.isEmpty ? .siteHasErrors : .done
  }

  /// `public: 14,262 pages, 723,130 links checked, 0.74 seconds; 1 error, 2 warnings`
  private func summary(
    of report: AuditReport, _ diagnostics: [Diagnostic], seconds: Duration
  ) -> String {
    let work = [
      Count(report.pageCount, "page").text, Count(report.linkCount, "link").text + " checked",
      "\(seconds.inSeconds) seconds",
    ]
    let errors = diagnostics.count { $0.severity == .error }
    let found = [(errors, "error"), (diagnostics.count - errors, "warning")]
      .filter { $0.0 > 0 }.map { Count($0.0, $0.1).text }
    return "\(folder): \(work.joined(separator: ", "))"
      + (found.isEmpty ? "" : "; \(found.joined(separator: ", "))")
  }
}
