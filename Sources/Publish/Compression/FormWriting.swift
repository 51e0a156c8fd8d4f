import Compression
import Files
import Pages
import Parallel

/// Writes the compressed forms of files beside them, once the files are in the new tree.
struct FormWriting: Sendable {
  let pages: SitePages
  let range: Range<Int>
  let staging: StagingFolder

  /// The old tree; `nil` if there is none.
  let old: OldTree?

  /// Whether the forms of files that have not changed are sure to be right.
  let trustsOld: Bool

  /// - Parameter outcomes: tells which files were written.
  /// - Returns: what became of the forms, by batch.
  func run(_ outcomes: [BatchOutcome], jobs: Int) async throws(PublishError) -> [FormOutcome] {
    let batches = Counter()
    let parts = try await onTasks(jobs) { _ throws(PublishError) in
      try work(outcomes, taking: batches)
    }
    var forms = [FormOutcome](repeating: FormOutcome(), count: outcomes.count)
    for (index, outcome) in parts.joined() { forms[index] = outcome }
    return forms
  }

  private func work(
    _ outcomes: [BatchOutcome], taking batches: Counter
  ) throws(PublishError) -> [(Int, FormOutcome)] {
    var forms: [(Int, FormOutcome)] = []
    do throws(PublishError) {
      var worker = try FormWorker(self)
      while let index = batches.take(below: outcomes.count) {
        forms.append((index, try worker.process(Batch(index, of: range), outcomes[index])))
      }
      return forms
    } catch {
      batches.exhaust()
      throw error
    }
  }
}
