package import Archive
import Files
import Glibc
package import Pages
import Parallel
import Planning
import Synchronization

/// Writes a site into one archive, in the order of the plan.
///
/// Tasks render batches of files at the same time and take turns at writing them, so that memory
/// holds a batch for each task whatever the size of the site.
package struct ArchiveBuild: Sendable {
  private let pages: SitePages
  private let range: Range<Int>
  private let jobs: Int
  private let progress: Progress

  package init(_ pages: SitePages, selection: Selection, jobs: Int, progress: Progress) {
    self.pages = pages
    range = selection.range(of: pages.plan.count)
    self.jobs = jobs
    self.progress = progress
  }

  /// Writes the archive.
  ///
  /// - Parameters:
  ///   - path: the file, which appears when it is complete; `nil` for standard output.
  ///   - format: the kind of archive, with its compression.
  ///   - time: the modification time of all files in it, in seconds since 1970.
  ///   - syncs: whether this waits until the file is on the disk.
  ///   - willWait: called once if another build is writing beside the file.
  package func write(
    to path: String?, format: ArchiveFormat, time: Int, syncs: Bool, willWait: () -> Void
  ) async throws(PublishError) {
    guard let path else {
      return try await write(
        to: STDOUT_FILENO, name: "standard output", format: format, time: time)
    }
    let lock = try onFiles { () throws(FileError) in
      try FolderLock(FolderTree.parent(of: path), willWait: willWait)
    }
    let file = try onFiles { () throws(FileError) in try PendingFile(for: path) }
    try await write(to: file.descriptor, name: path, format: format, time: time)
    try onFiles { () throws(FileError) in try file.putInPlace(syncs: syncs) }
    _ = consume lock
  }

  private func write(
    to descriptor: CInt, name: String, format: ArchiveFormat, time: Int
  ) async throws(PublishError) {
    let output: ArchiveOutput
    do throws(ArchiveError) {
      output = ArchiveOutput(
        try ArchiveWriter.open(descriptor, name: name, format: format, time: time))
    } catch {
      throw .archive(error)
    }
    try await write(to: output)
  }

  private func write(to output: ArchiveOutput) async throws(PublishError) {
    let batches = Counter()
    let turns = Sequencer()
    _ = try await onTasks(jobs) { _ throws(PublishError) in
      try await work(on: batches, turns, output)
    }
    try output.finish()
  }

  private func work(
    on batches: Counter, _ turns: Sequencer, _ output: ArchiveOutput
  ) async throws(PublishError) {
    var renderer: BatchRenderer
    do throws(PublishError) {
      renderer = try BatchRenderer(pages)
    } catch {
      batches.exhaust()
      throw error
    }
    var failure: PublishError?
    while let index = batches.take(below: Batch.count(of: range)) {
      let batch = Batch(index, of: range)
      do throws(PublishError) {
        try renderer.render(batch)
      } catch {
        failure = error
      }
      await turns.wait(for: index)
      if failure == nil {
        do throws(PublishError) {
          try renderer.write(to: output)
        } catch {
          failure = error
        }
      }
      await turns.end()
      progress.add(batch.numbers.count)
      if let failure {
        batches.exhaust()
        throw failure
      }
    }
  }
}
