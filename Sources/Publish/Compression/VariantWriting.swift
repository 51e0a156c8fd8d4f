import Compression
import Files
import Pages
import Parallel

/// Writes the compressed forms of files beside them, once the files are in the new tree.
struct VariantWriting: Sendable {
  let pages: SitePages
  let range: Range<Int>
  let staging: StagingFolder

  /// The old tree; `nil` if there is none.
  let old: OldTree?

  /// Whether the forms of files that have not changed are sure to be right.
  let trustsOld: Bool

  /// - Parameter outcomes: tells which files were written.
  /// - Returns: what became of the forms, by batch.
  func run(_ outcomes: [BatchOutcome], jobs: Int) async throws(PublishError) -> [VariantOutcome] {
    let batches = Counter()
    let parts = try await onTasks(jobs) { _ throws(PublishError) in
      try work(outcomes, taking: batches)
    }
    var forms = [VariantOutcome](repeating: VariantOutcome(), count: outcomes.count)
    for (index, outcome) in parts.joined() { forms[index] = outcome }
    return forms
  }

  private func work(
    _ outcomes: [BatchOutcome], taking batches: Counter
  ) throws(PublishError) -> [(Int, VariantOutcome)] {
    var forms: [(Int, VariantOutcome)] = []
    do throws(PublishError) {
      var worker = try VariantWorker(self)
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
