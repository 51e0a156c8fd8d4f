package import Catalog
package import Diagnostics
import Languages
package import Planning

/// Compares a site with what its host takes.
package struct HostCheck: Sendable {
  private let plan: SitePlan
  private let limits: HostLimits
  private let location: SourceLocation
  private let numbers = NumberSymbols.english

  /// Takes the limits of the site's host; `nil` if it names none.
  package init?(of site: Site, _ plan: SitePlan, root: SiteRoot) {
    let hosting = site.configuration.hosting
    guard let target = hosting.target else { return nil }
    self.plan = plan
    var limits = target.host.limits
    if limits.files != nil, let files = hosting.fileLimit { limits.files = files }
    self.limits = limits
    location = SourceLocation(path: root.path(of: SiteRoot.configurationFile))
  }

  /// Whether the sizes of files matter, so that the site has to be measured.
  package var needsSizes: Bool { limits.bytes != nil || limits.bytesInFile != nil }

  /// What does not fit, by the plan alone.
  package func checkFiles(log: inout DiagnosticLog) {
    if let limit = limits.files, plan.count > limit {
      report(
        "the site has \(numbers.format(plan.count)) files, and \(limits.name) takes "
          + numbers.format(limit),
        remedy(
          excess: plan.count - limit, perLocale: filesPerLocale,
          other: "say “fileLimit” under “hosting” if your plan takes more"), log: &log)
    }
    guard let limit = limits.filesInFolder else { return }
    for folder in plan.pages.folders where folder.count > limit {
      report(
        "the folder “\(folder.path)” has \(numbers.format(folder.count)) files, and "
          + "\(limits.name) takes \(numbers.format(limit)) in one",
        "divide the protocol, or choose another host", log: &log)
    }
  }

  /// What does not fit of a site that was measured.
  package func check(_ size: SiteSize, log: inout DiagnosticLog) {
    if let limit = limits.bytes, size.bytes > limit {
      report(
        "the site has \(megabytes(size.bytes)) MB, and \(limits.name) takes \(megabytes(limit)) MB",
        remedy(
          excess: size.bytes - limit, perLocale: size.bytes / max(1, plan.outline.locales.count)),
        log: &log)
    }
    if let limit = limits.bytesInFile, let largest = size.largest, largest.bytes > limit {
      report(
        "“\(largest.address)” has \(numbers.format(largest.bytes)) bytes, and \(limits.name) takes "
          + "\(numbers.format(limit)) in one file",
        "make it smaller, or choose another host", log: &log)
    }
  }

  private var filesPerLocale: Int {
    guard let locale = plan.outline.locales.first else { return 0 }
    return plan.pages.localePages.count / plan.outline.locales.count
      + plan.outline.extras.count { $0.hasPrefix("\(locale)/") }
  }

  /// What helps: fewer locales, if one would be left.
  private func remedy(excess: Int, perLocale: Int, other: String? = nil) -> String {
    let advice = (other.map { ", \($0)," } ?? "") + " or choose another host"
    let count = (excess + perLocale - 1) / max(1, perLocale)
    guard perLocale > 0, count < plan.outline.locales.count else {
      return "publish a part of it" + advice
    }
    return "leave out \(count == 1 ? "a locale" : "\(count) locales")" + advice
  }

  /// Rounded up, so that what is over a limit is seen to be.
  private func megabytes(_ bytes: Int) -> String {
    numbers.format((bytes + 999_999) / 1_000_000)
  }

  private func report(_ message: String, _ remedy: String, log: inout DiagnosticLog) {
    log.append(Diagnostic(at: location, message, remedy: remedy))
  }
}
