import Archive
import Diagnostics
import Mustache
import Pages

/// Renders the files of a batch into one buffer, from which they go to an archive.
struct BatchRenderer: ~Copyable {
  private let pages: SitePages
  private var renderer: PageRenderer
  private var output = OutputBuffer(capacity: 1 << 20)
  private var entries: [Entry] = []

  /// A file of the batch.
  private struct Entry {
    let number: Int

    /// The file in the buffer; `nil` for a file of many pieces, which is rendered when it is
    /// written.
    let bytes: Range<Int>?
  }

  init(_ pages: SitePages) {
    self.pages = pages
    renderer = PageRenderer(pages)
  }

  mutating func render(_ batch: Batch) throws(PublishError) {
    output.removeAll()
    entries.removeAll(keepingCapacity: true)
    for number in batch.numbers {
      let file = pages.plan.file(number)
      guard renderer.chunkCount(of: file) == 1 else {
        entries.append(Entry(number: number, bytes: nil))
        continue
      }
      let start = output.count
      try render(file, 0)
      entries.append(Entry(number: number, bytes: start..<output.count))
    }
  }

  /// Writes the batch that was rendered last.
  mutating func write(to archive: ArchiveOutput) throws(PublishError) {
    for entry in entries {
      let address = pages.plan.address(of: entry.number)
      if let range = entry.bytes {
        try write(address, range, to: archive)
      } else {
        try writePieces(of: pages.plan.file(entry.number), at: address, to: archive)
      }
    }
  }

  private borrowing func write(
    _ address: String, _ range: Range<Int>, to archive: ArchiveOutput
  ) throws(PublishError) {
    try output.withBytes { bytes throws(PublishError) in
      try archive.withWriter { writer throws(PublishError) in
        do throws(ArchiveError) {
          try writer.startFile(address, size: range.count)
          try writer.write(UnsafeRawBufferPointer(rebasing: bytes[range]))
        } catch {
          throw .archive(error)
        }
      }
    }
  }

  /// Renders a large file twice: once for its size, which comes first, and once for its content.
  private mutating func writePieces(
    of file: SiteFile, at address: String, to archive: ArchiveOutput
  ) throws(PublishError) {
    let chunks = renderer.chunkCount(of: file)
    var size = 0
    for chunk in 0..<chunks {
      output.removeAll()
      try render(file, chunk)
      size += output.count
    }
    for chunk in 0..<chunks {
      output.removeAll()
      try render(file, chunk)
      try output.withBytes { bytes throws(PublishError) in
        try archive.withWriter { writer throws(PublishError) in
          do throws(ArchiveError) {
            if chunk == 0 { try writer.startFile(address, size: size) }
            try writer.write(bytes)
          } catch {
            throw .archive(error)
          }
        }
      }
    }
    output.removeAll()
  }

  private mutating func render(_ file: SiteFile, _ chunk: Int) throws(PublishError) {
    do throws(Diagnostic) {
      try renderer.render(file, chunk: chunk, into: &output)
    } catch {
      throw .page(error)
    }
  }
}
