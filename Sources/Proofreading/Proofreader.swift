public import Catalog
public import Diagnostics
import Parallel

/// Reads the texts of a site as a bilingual editor would.
public enum Proofreader {
  /// What is probably wrong with the texts of a site, as warnings, and what is wrong with its term
  /// lists and with what its files allow, as errors.
  ///
  /// - Parameters:
  ///   - site: a site that was read without errors.
  ///   - root: where it was read from.
  ///   - jobs: how many tasks share the work.
  public static func proofread(_ site: Site, root: SiteRoot, jobs: Int) async -> DiagnosticLog {
    var log = DiagnosticLog()
    let checks = Checks(
      site: site, terms: TermLists(of: site, root: root, log: &log),
      style: StyleRules(of: site, root: root, log: &log))
    let source = site.configuration.sourceLocale
    let reports = await concurrentMap(ProofGroup.all(of: site, root: root), jobs: jobs) { group in
      group.files(source: source).map { FileReport(of: $0, by: checks) }
    }.flatMap(\.self)
    let lengths = LengthRatios(of: reports.lazy.flatMap(\.lengths).map(\.text))
    for report in reports { report.report(lengthCheck: LengthCheck(ratios: lengths), to: &log) }
    return log
  }
}
