public import Catalog
public import Diagnostics

/// Reads the texts of a site as a bilingual editor would.
public enum Proofreader {
  /// What is probably wrong with the texts of a site, as warnings, and what is wrong with its term
  /// lists and with what its files allow, as errors.
  ///
  /// - Parameters:
  ///   - site: a site that was read without errors.
  ///   - root: where it was read from.
  public static func proofread(_ site: Site, root: SiteRoot) -> DiagnosticLog {
    var log = DiagnosticLog()
    let passages = PassageFiles(of: site).files
    let strings = StringFiles(of: site, root: root).files
    let checks = Checks(
      site: site, terms: TermLists(of: site, root: root, log: &log),
      ratios: LengthRatios(of: passages.flatMap(\.texts).map(\.pair)))
    for file in passages + strings { checks.proofread(file, log: &log) }
    return log
  }
}
