import Archive
import Bytes
import Compression
import Diagnostics
import Pages
import Planning

/// Renders the files of a batch into one buffer, from which they go to an archive.
struct BatchRenderer: ~Copyable {
  private let pages: SitePages
  private var renderer: SiteRenderer
  private var output = ByteBuffer(capacity: 1 << 20)
  private var entries: [Entry] = []

  /// `nil` unless the site has compressed forms.
  private var compressors: Compressors?

  /// A file of the batch.
  private struct Entry {
    let number: Int

    /// The file in the buffer; `nil` for a file of many pieces, which is rendered when it is
    /// written.
    let bytes: Range<Int>?

    /// The compressed forms with their endings.
    let forms: [(ending: String, bytes: [UInt8])]
  }

  init(_ pages: SitePages) throws(PublishError) {
    self.pages = pages
    renderer = SiteRenderer(pages)
    if pages.plan.outline.isPrecompressed { compressors = try Compressors.make() }
  }

  mutating func render(_ batch: Batch) throws(PublishError) {
    output.removeAll()
    entries.removeAll(keepingCapacity: true)
    for number in batch.numbers {
      let file = pages.plan.file(number)
      guard renderer.pieceCount(of: file) == 1 else {
        entries.append(Entry(number: number, bytes: nil, forms: try forms(of: number, file)))
        continue
      }
      let start = output.count
      try render(file, 0)
      entries.append(
        Entry(
          number: number, bytes: start..<output.count,
          forms: try forms(of: number, start..<output.count)))
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
      for form in entry.forms {
        try Self.write(form.bytes, at: address + form.ending, to: archive)
      }
    }
  }

  // MARK: Compressed forms

  /// The forms of a file in the buffer.
  private mutating func forms(
    of number: Int, _ range: Range<Int>
  ) throws(PublishError) -> [(ending: String, bytes: [UInt8])] {
    let endings = pages.plan.formEndings(of: number)
    guard !endings.isEmpty else { return [] }
    try compressors?.start()
    try appendToForms(range)
    try compressors?.finish()
    return forms(with: endings)
  }

  /// The forms of a file of many pieces; the buffer keeps what it has.
  private mutating func forms(
    of number: Int, _ file: SiteFile
  ) throws(PublishError) -> [(ending: String, bytes: [UInt8])] {
    let endings = pages.plan.formEndings(of: number)
    guard !endings.isEmpty else { return [] }
    let start = output.count
    try compressors?.start()
    for piece in 0..<renderer.pieceCount(of: file) {
      try render(file, piece)
      try appendToForms(start..<output.count)
      output.removeAll(after: start)
    }
    try compressors?.finish()
    return forms(with: endings)
  }

  private mutating func appendToForms(_ range: Range<Int>) throws(PublishError) {
    guard var compressors = compressors.take() else { return }
    try output.withBytes { bytes throws(PublishError) in
      try compressors.append(UnsafeRawBufferPointer(rebasing: bytes[range]))
    }
    self.compressors = consume compressors
  }

  private func forms(with endings: [String]) -> [(ending: String, bytes: [UInt8])] {
    CompressionEncoding.allCases.filter { endings.contains($0.ending) }.compactMap { encoding in
      compressors?.form(encoding).map { (encoding.ending, $0) }
    }
  }

  private static func write(
    _ bytes: [UInt8], at address: String, to archive: ArchiveOutput
  ) throws(PublishError) {
    try archive.withWriter { writer throws(PublishError) in
      do throws(ArchiveError) {
        try writer.startFile(address, size: bytes.count)
        try bytes.span.withUnsafeBytes { bytes throws(ArchiveError) in try writer.write(bytes) }
      } catch {
        throw .archive(error)
      }
    }
  }

  // MARK: Files

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
    let pieces = renderer.pieceCount(of: file)
    var size = 0
    for piece in 0..<pieces {
      output.removeAll()
      try render(file, piece)
      size += output.count
    }
    for piece in 0..<pieces {
      output.removeAll()
      try render(file, piece)
      try output.withBytes { bytes throws(PublishError) in
        try archive.withWriter { writer throws(PublishError) in
          do throws(ArchiveError) {
            if piece == 0 { try writer.startFile(address, size: size) }
            try writer.write(bytes)
          } catch {
            throw .archive(error)
          }
        }
      }
    }
    output.removeAll()
  }

  private mutating func render(_ file: SiteFile, _ piece: Int) throws(PublishError) {
    do throws(Diagnostic) {
      try renderer.render(file, piece: piece, into: &output)
    } catch {
      throw .page(error)
    }
  }
}
