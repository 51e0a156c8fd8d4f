import Archive
import Synchronization

/// An archive that several tasks write to, one at a time.
final class ArchiveOutput: Sendable {
  private let writer: Mutex<ArchiveWriter>

  init(_ writer: consuming sending ArchiveWriter) {
    self.writer = Mutex(writer)
  }

  func withWriter(
    _ body: (inout ArchiveWriter) throws(PublishError) -> Void
  ) throws(PublishError) {
    try writer.withLock { writer throws(PublishError) in try body(&writer) }
  }

  func finish() throws(PublishError) {
    try withWriter { writer throws(PublishError) in
      do throws(ArchiveError) {
        try writer.finish()
      } catch {
        throw .archive(error)
      }
    }
  }
}
