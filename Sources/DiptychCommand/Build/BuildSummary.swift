import Addresses
import Pages
import Planning
import Publish

/// The line that ends a build.
struct BuildSummary {
  /// Where the site was written to.
  let place: String
  let plan: SitePlan
  let selection: Selection
  let untranslated: Int
  let warnings: Int
  let omittedRedirects: Int

  /// What became of the files; `nil` where all are written, as in an archive.
  var report: BuildReport?

  /// `public: 14,262 pages, 5 locales, 0.31 seconds, 0 untranslated texts; 12 files changed`
  func text(seconds: Duration) -> String {
    var parts = [
      Count(plan.pages.count, "page").text, Count(plan.outline.pageLocaleCount, "locale").text,
      "\(seconds.inSeconds) seconds", Count(untranslated, "untranslated text").text,
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
    return counts.map { "\(Count($0.0, "file").text) \($0.1)" }.joined(separator: ", ")
  }

  /// What else there is to know.
  var notes: [String] {
    var notes = (report?.leftovers ?? []).map {
      "\($0): warning: this file appeared during the build; it was moved here"
    }
    if omittedRedirects > 0 {
      let page = PageAddress<String>.notFound.text
      notes.append(
        "_redirects leaves out \(Count(omittedRedirects, "address").text) in the wrong order, for which "
          + "the host takes no more rules; the script of \(page) leads from these to the right pages."
      )
    }
    if warnings > 0 { notes.append("“diptych check” has \(Count(warnings, "warning").text).") }
    return notes
  }
}
