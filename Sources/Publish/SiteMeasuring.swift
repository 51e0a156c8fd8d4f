import Bytes
import Diagnostics
package import Hosting
package import Pages
import Parallel
import Planning

extension SitePages {
  /// Renders all files without writing them, to tell how large they are.
  ///
  /// - Parameter jobs: how many tasks share the work.
  package func measured(jobs: Int) async throws(PublishError) -> SiteSize {
    let numbers = 0..<plan.count
    let batches = PartitionedQueue(count: Batch.count(of: numbers), parts: jobs)
    let parts = try await onTasks(batches.partCount) { part throws(PublishError) in
      try measure(batches, from: part, of: numbers)
    }
    return parts.reduce(into: SiteSize()) { $0.add($1) }
  }

  private func measure(
    _ batches: PartitionedQueue, from part: Int, of numbers: Range<Int>
  ) throws(PublishError) -> SiteSize {
    var renderer = SiteRenderer(self)
    var output = ByteBuffer()
    var size = SiteSize()
    while let index = batches.take(from: part) {
      for number in Batch(index, of: numbers).numbers {
        let file = plan.file(number)
        var bytes = 0
        for piece in 0..<renderer.pieceCount(of: file) {
          output.removeAll()
          do throws(Diagnostic) {
            try renderer.render(file, piece: piece, into: &output)
          } catch {
            batches.exhaust()
            throw .page(error)
          }
          bytes += output.count
        }
        size.add(number, bytes: bytes, in: plan)
      }
    }
    return size
  }
}
