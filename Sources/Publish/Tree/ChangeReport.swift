import Files
import Planning

/// Which files a build wrote or removed.
struct ChangeReport {
  private let outcomes: [BatchOutcome]
  private let range: Range<Int>
  private let stale: [String]
  private let forms: [VariantOutcome]

  /// - Parameters:
  ///   - outcomes: what became of each batch of the range.
  ///   - stale: the addresses of files that the site no longer has.
  ///   - forms: what became of the compressed forms of each batch.
  init(
    _ outcomes: [BatchOutcome], range: Range<Int>, stale: [String], forms: [VariantOutcome] = []
  ) {
    self.outcomes = outcomes
    self.range = range
    self.stale = (stale + forms.flatMap(\.removed)).sorted()
    self.forms = forms
  }

  var isEmpty: Bool {
    stale.isEmpty && outcomes.allSatisfy { $0.written == 0 }
      && forms.allSatisfy { $0.added.isEmpty && $0.changed.isEmpty }
  }

  var report: BuildReport {
    var report = BuildReport()
    report.removed = stale.count
    for outcome in outcomes {
      report.added += outcome.added.nonzeroBitCount
      report.changed += (outcome.written & ~outcome.added).nonzeroBitCount
    }
    for form in forms {
      report.added += form.added.count
      report.changed += form.changed.count
    }
    return report
  }

  /// Calls `body` with the changes of each batch in the order of the plan, then with those of
  /// compressed forms, then with the removed files.
  func forEachGroup(
    in plan: SitePlan, _ body: ChangeHandler
  ) throws(FileError) {
    for (index, outcome) in outcomes.enumerated() where outcome.written != 0 {
      let written = Batch(index, of: range).numbers.enumerated().filter {
        outcome.isWritten($0.offset)
      }
      try body(
        written.map { position, number in
          AddressChange(outcome.isAdded(position) ? .added : .changed, plan.address(of: number))
        })
    }
    for form in forms where !form.written.isEmpty { try body(form.written) }
    if !stale.isEmpty { try body(stale.map { AddressChange(.removed, $0) }) }
  }
}
