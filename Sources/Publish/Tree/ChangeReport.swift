import Pages

/// Which files a build wrote or removed.
struct ChangeReport {
  private let outcomes: [BatchOutcome]
  private let range: Range<Int>
  private let stale: [String]

  /// - Parameters:
  ///   - outcomes: what became of each batch of the range.
  ///   - stale: the addresses of files that the site no longer has.
  init(_ outcomes: [BatchOutcome], range: Range<Int>, stale: [String]) {
    self.outcomes = outcomes
    self.range = range
    self.stale = stale.sorted()
  }

  var isEmpty: Bool {
    stale.isEmpty && outcomes.allSatisfy { $0.written == 0 }
  }

  var report: BuildReport {
    var report = BuildReport()
    report.removed = stale.count
    for outcome in outcomes {
      report.added += outcome.added.nonzeroBitCount
      report.changed += (outcome.written & ~outcome.added).nonzeroBitCount
    }
    return report
  }

  /// Calls `body` for each change, in the order of the plan, removed files last.
  func forEach(in plan: SitePlan, _ body: (AddressChange) -> Void) {
    for (index, outcome) in outcomes.enumerated() where outcome.written != 0 {
      for (position, number) in Batch(index, of: range).numbers.enumerated()
      where outcome.isWritten(position) {
        body(AddressChange(outcome.isAdded(position) ? .added : .changed, plan.address(of: number)))
      }
    }
    for address in stale { body(AddressChange(.removed, address)) }
  }
}
