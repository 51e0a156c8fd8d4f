import Bytes
import ContentHash
import Diagnostics
import Files
import Pages
import Planning

/// One task's renderer and buffer: makes a file's content, tells its hash and writes it.
struct FileRendering: ~Copyable {
  private var renderer: SiteRenderer
  private var output = ByteBuffer()

  /// The file that is in the buffer whole, or of which nothing is.
  private var file: SiteFile?
  private var pieces = 0

  init(_ pages: SitePages) {
    renderer = SiteRenderer(pages)
  }

  /// Makes a file's content.
  ///
  /// A file of one piece stays in the buffer; a larger one is made again when it is written.
  mutating func hash(of file: SiteFile) throws(PublishError) -> ContentHash {
    try make(file) { _ throws(FileError) in }
  }

  /// Makes a file's content and writes it.
  ///
  /// - Returns: its hash.
  mutating func write(
    _ file: SiteFile, to folder: Folder, named name: [UInt8]
  ) throws(PublishError) -> ContentHash {
    guard renderer.pieceCount(of: file) > 1 else {
      let hash = try hash(of: file)
      try write(to: folder, named: name, isNew: true)
      return hash
    }
    let target = try onFiles { () throws(FileError) in try folder.create(name) }
    return try make(file) { bytes throws(FileError) in try target.write(bytes) }
  }

  /// Makes a file piece by piece, calls `body` with each, and hashes them.
  private mutating func make(
    _ file: SiteFile, _ body: (UnsafeRawBufferPointer) throws(FileError) -> Void
  ) throws(PublishError) -> ContentHash {
    self.file = file
    pieces = renderer.pieceCount(of: file)
    var hash = ContentHash.none
    for piece in 0..<pieces {
      try render(piece)
      let part = output.withBytes { ContentHash(of: $0) }
      hash = piece == 0 ? part : ContentHash(combining: [hash, part])
      try onFiles { () throws(FileError) in try output.withBytes(body) }
    }
    return hash
  }

  /// Writes the file whose hash was made last.
  mutating func write(
    to folder: Folder, named name: [UInt8], isNew: Bool
  ) throws(PublishError) {
    if pieces == 1 {
      try onFiles { () throws(FileError) in
        try output.withBytes { bytes throws(FileError) in
          if isNew {
            try folder.write(bytes, toNew: name)
          } else {
            try folder.write(bytes, over: name)
          }
        }
      }
      return
    }
    let file = try onFiles { () throws(FileError) in
      if !isNew, folder.contains(name) { try folder.remove(name) }
      return try folder.create(name)
    }
    for piece in 0..<pieces {
      try render(piece)
      try onFiles { () throws(FileError) in
        try output.withBytes { bytes throws(FileError) in try file.write(bytes) }
      }
    }
  }

  /// Whether a file on disk has the content of the file whose hash was made last.
  mutating func isEqual(to existing: ExistingFile) throws(PublishError) -> Bool {
    for piece in 0..<pieces {
      if pieces > 1 { try render(piece) }
      let continues = try onFiles { () throws(FileError) in
        try output.withBytes { bytes throws(FileError) in try existing.continues(with: bytes) }
      }
      guard continues else { return false }
    }
    return try onFiles { () throws(FileError) in try existing.isAtEnd() }
  }

  private mutating func render(_ piece: Int) throws(PublishError) {
    guard let file else { return }
    output.removeAll()
    do throws(Diagnostic) {
      try renderer.render(file, piece: piece, into: &output)
    } catch {
      throw .page(error)
    }
  }
}
