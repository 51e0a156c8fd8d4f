import Parallel
import Planning

/// Hands out the batches of a tree to tasks.
///
/// Those with files that are no pages come first, one by one: a search index takes as long as
/// thousands of pages, and the other tasks should have something to do meanwhile.
final class BatchQueue: Sendable {
  /// How many batches of pages a task takes at a time: neighbouring pages have much in common,
  /// which a task renders only once.
  private static let run = 4

  /// How many tasks have something to do.
  let taskCount: Int

  private let count: Int

  /// The first batch with a file that is no page.
  private let firstExtra: Int
  private let extras = Counter()
  private let runs: PartitionedQueue

  /// - Parameters:
  ///   - range: the numbers of the files; pages come before all others.
  ///   - pageCount: how many files of the whole plan are pages.
  ///   - jobs: how many tasks there may be.
  init(of range: Range<Int>, pageCount: Int, jobs: Int) {
    count = Batch.count(of: range)
    firstExtra =
      (min(max(pageCount, range.lowerBound), range.upperBound) - range.lowerBound) / Batch.size
    taskCount = max(1, min(jobs, count))
    runs = PartitionedQueue(
      count: (firstExtra + Self.run - 1) / Self.run, parts: taskCount)
  }

  /// The batches that a task takes next; `nil` once all are taken.
  func take(from task: Int) -> Range<Int>? {
    if let extra = extras.take(below: count - firstExtra) {
      return firstExtra + extra..<firstExtra + extra + 1
    }
    return runs.take(from: task).map { run in
      run * Self.run..<min((run + 1) * Self.run, firstExtra)
    }
  }

  /// Hands out nothing more.
  func exhaust() {
    extras.exhaust()
    runs.exhaust()
  }
}
