import ContentHash
import Files
import Pages
import Parallel
import Planning

/// Decides for each file whether it has changed, and writes those that have.
struct TreeWriting: Sendable {
  let pages: SitePages
  let range: Range<Int>
  let staging: StagingFolder
  let next: StateFile
  let old: OldTree?

  /// Where the files stand in the old plan, and which may have changed; `nil` without old hashes.
  let comparison: Comparison?
  let progress: Progress

  /// What tells unchanged files without looking at them.
  final class Comparison: Sendable {
    let mapping: PlanMapping
    private let affected: AffectedPages

    init(mapping: PlanMapping, affected: AffectedPages) {
      self.mapping = mapping
      self.affected = affected
    }

    func mayDiffer(_ file: SiteFile) -> Bool {
      switch file {
      case .page(let page): affected.contains(page)
      case .extra(let index): affected.containsExtra(index)
      }
    }

    /// Whether more than an eighth of the files may differ, as far as a few hundred of them tell.
    func mayDifferOften(_ plan: SitePlan, in range: Range<Int>) -> Bool {
      let step = max(1, range.count / 512)
      let sample = stride(from: range.lowerBound, to: range.upperBound, by: step)
      return sample.count { mayDiffer(plan.file($0)) } * step > range.count / 8
    }
  }

  /// Works through all files on several tasks.
  ///
  /// - Returns: what became of each batch.
  func run(jobs: Int) async throws(PublishError) -> [BatchOutcome] {
    let batches = BatchQueue(of: range, pageCount: pages.plan.pages.count, jobs: jobs)
    let parts = try await onTasks(batches.taskCount) { task throws(PublishError) in
      try work(on: batches, from: task)
    }
    var outcomes = [BatchOutcome](repeating: BatchOutcome(), count: Batch.count(of: range))
    for (index, outcome) in parts.joined() { outcomes[index] = outcome }
    return outcomes
  }

  private func work(
    on batches: BatchQueue, from task: Int
  ) throws(PublishError) -> [(Int, BatchOutcome)] {
    var worker = TreeWorker(self)
    var outcomes: [(Int, BatchOutcome)] = []
    while let indexes = batches.take(from: task) {
      for index in indexes {
        let batch = Batch(index, of: range)
        do throws(PublishError) {
          outcomes.append((index, try worker.process(batch)))
        } catch {
          batches.exhaust()
          throw error
        }
        progress.add(batch.numbers.count)
      }
    }
    return outcomes
  }
}
