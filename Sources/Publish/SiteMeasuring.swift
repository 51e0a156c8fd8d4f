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
    let batches = Zones(count: Batch.count(of: numbers), zones: jobs)
    let parts = await withTaskGroup(of: Result<SiteSize, PublishError>.self) { group in
      for zone in 0..<batches.zoneCount {
        group.addTask { measure(batches, from: zone, of: numbers) }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    var size = SiteSize()
    for part in parts { size.add(try part.get()) }
    return size
  }

  private func measure(
    _ batches: Zones, from zone: Int, of numbers: Range<Int>
  ) -> Result<SiteSize, PublishError> {
    var renderer = SiteRenderer(self)
    var output = ByteBuffer()
    var size = SiteSize()
    while let index = batches.take(from: zone) {
      for number in Batch(index, of: numbers).numbers {
        let file = plan.file(number)
        var bytes = 0
        for piece in 0..<renderer.pieceCount(of: file) {
          output.removeAll()
          do throws(Diagnostic) {
            try renderer.render(file, piece: piece, into: &output)
          } catch {
            batches.exhaust()
            return .failure(.page(error))
          }
          bytes += output.count
        }
        size.add(number, bytes: bytes, in: plan)
      }
    }
    return .success(size)
  }
}
