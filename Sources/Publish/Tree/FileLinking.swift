import Files
import Pages
import Parallel
import Planning

/// Gives the files that have not changed a second name in the new tree.
struct FileLinking: Sendable {
  let pages: SitePages
  let range: Range<Int>
  let old: OldTree
  let staging: StagingFolder

  /// - Parameter outcomes: tells which files were written and need no link.
  func run(_ outcomes: [BatchOutcome], jobs: Int) async throws(PublishError) {
    let batches = Counter()
    _ = try await onTasks(jobs) { _ throws(PublishError) in
      try onFiles { () throws(FileError) in try link(outcomes, taking: batches) }
    }
  }

  private func link(_ outcomes: [BatchOutcome], taking batches: Counter) throws(FileError) {
    var location = FileLocation()
    var source = FolderCursor(root: old.path)
    var target = FolderCursor(root: staging.path)
    do throws(FileError) {
      while let index = batches.take(below: outcomes.count) {
        let batch = Batch(index, of: range)
        for (position, number) in batch.numbers.enumerated()
        where !outcomes[index].isWritten(position) {
          location.find(number, pages.plan.file(number), in: pages)
          let from = try source.open(location.folder)
          try target.open(location.folder).link(location.name, from: from)
        }
      }
    } catch {
      batches.exhaust()
      throw error
    }
  }
}
