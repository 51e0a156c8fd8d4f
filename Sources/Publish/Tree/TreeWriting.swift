import ContentHash
import Files
import Pages
import Parallel
import Planning

/// Decides for each file whether it has changed, and writes those that have.
struct TreeWriting: Sendable {
  /// How many batches a task takes at a time: neighbouring pages have much in common, which a task
  /// renders only once.
  private static let run = 4

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

  /// Works through all files on several tasks. The first begins with the last files of the plan,
  /// which are the largest.
  ///
  /// - Returns: what became of each batch.
  func run(jobs: Int) async throws(PublishError) -> [BatchOutcome] {
    let count = Batch.count(of: range)
    let last = max(0, (count - 1) / Self.run)
    let runs = PartitionedQueue(count: last, parts: jobs)
    let parts = try await onTasks(runs.partCount) { part throws(PublishError) in
      try work(on: runs, from: part, beginning: part == 0 ? last : nil, count: count)
    }
    var outcomes = [BatchOutcome](repeating: BatchOutcome(), count: count)
    for (index, outcome) in parts.joined() { outcomes[index] = outcome }
    return outcomes
  }

  private func work(
    on runs: PartitionedQueue, from part: Int, beginning first: Int?, count: Int
  ) throws(PublishError) -> [(Int, BatchOutcome)] {
    var worker = TreeWorker(self)
    var outcomes: [(Int, BatchOutcome)] = []
    var next = first ?? runs.take(from: part)
    while let run = next {
      for index in run * Self.run..<min((run + 1) * Self.run, count) {
        let batch = Batch(index, of: range)
        do throws(PublishError) {
          outcomes.append((index, try worker.process(batch)))
        } catch {
          runs.exhaust()
          throw error
        }
        progress.add(batch.numbers.count)
      }
      next = runs.take(from: part)
    }
    return outcomes
  }
}
