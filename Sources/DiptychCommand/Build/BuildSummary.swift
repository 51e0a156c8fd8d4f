import Languages
import Pages
import Publish

/// The line that ends a build.
struct BuildSummary {
  /// Where the site was written to.
  let place: String
  let plan: SitePlan
  let selection: Selection
  let untranslated: Int
  let warnings: Int

  /// What became of the files; `nil` where all are written, as in an archive.
  var report: BuildReport?

  /// `public: 14,262 pages, 5 locales, 0.31 seconds, 0 untranslated texts; 12 files changed`
  func text(seconds: Duration) -> String {
    var parts = [
      count(plan.pages.count, "page"), count(plan.outline.pageLocaleCount, "locale"),
      "\(seconds.inSeconds) seconds", count(untranslated, "untranslated text"),
    ]
    if selection != .all { parts[0] += " (part \(selection.part) of \(selection.parts))" }
    return "\(place): \(parts.joined(separator: ", "))\(changes.map { "; \($0)" } ?? "")"
  }

  private var changes: String? {
    guard let report else { return nil }
    let counts = [
      (report.added, "added"), (report.changed, "changed"), (report.removed, "removed"),
    ].filter { $0.0 > 0 }
    if counts.isEmpty { return "nothing changed" }
    return counts.map { "\(count($0.0, "file")) \($0.1)" }.joined(separator: ", ")
  }

  /// What else there is to know.
  var notes: [String] {
    var notes = (report?.leftovers ?? []).map {
      "\($0): warning: this file appeared during the build; it was moved here"
    }
    if warnings > 0 { notes.append("“diptych check” has \(count(warnings, "warning")).") }
    return notes
  }

  /// `1 file`, `14,262 files`
  private func count(_ count: Int, _ noun: String) -> String {
    let number = LanguageTag("en").map { NumberSymbols(for: $0).format(count) } ?? String(count)
    return "\(number) \(noun)\(count == 1 ? "" : "s")"
  }
}

extension Duration {
  /// The duration with two decimals.
  fileprivate var inSeconds: String {
    let hundredths = components.seconds * 100 + components.attoseconds / 10_000_000_000_000_000
    let fraction = hundredths % 100
    return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}
