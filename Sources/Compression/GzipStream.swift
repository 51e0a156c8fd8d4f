import CZlib

/// A content on its way through zlib, as a gzip file without a name and time (RFC 1952).
///
/// zlib's state points to the stream, which therefore stays at one place.
final class GzipStream {
  private static let level: CInt = 9

  /// The largest window, and 16 for the gzip form.
  private static let windowBits: CInt = 15 + 16
  private static let memoryLevel: CInt = 9

  private let stream: UnsafeMutablePointer<z_stream>

  init() throws(CompressionError) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let status = deflateInit2_(
      stream, Self.level, Z_DEFLATED, Self.windowBits, Self.memoryLevel, Z_DEFAULT_STRATEGY,
      ZLIB_VERSION, CInt(MemoryLayout<z_stream>.size))
    guard status == Z_OK else { throw CompressionError() }
  }

  deinit {
    deflateEnd(stream)
    stream.deallocate()
  }

  /// Begins another content.
  func reset() {
    deflateReset(stream)
  }

  func append(
    _ bytes: UnsafeRawBufferPointer, isLast: Bool, to output: inout [UInt8]
  ) throws(CompressionError) {
    var rest = bytes
    repeat {
      // zlib counts in 32 bits.
      let piece = UnsafeRawBufferPointer(rebasing: rest.prefix(1 << 30))
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(piece.count))
      stream.pointee.next_in = UnsafeMutableRawPointer(mutating: piece.baseAddress)?
        .assumingMemoryBound(to: Bytef.self)
      stream.pointee.avail_in = uInt(piece.count)
      try run(isLast && rest.isEmpty ? Z_FINISH : Z_NO_FLUSH, to: &output)
    } while !rest.isEmpty
  }

  private func run(_ flush: CInt, to output: inout [UInt8]) throws(CompressionError) {
    let size = 1 << 15
    var isDone = false
    while !isDone {
      var status = Z_OK
      let chunk = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        stream.pointee.next_out = buffer.baseAddress
        stream.pointee.avail_out = uInt(buffer.count)
        status = deflate(stream, flush)
        count = buffer.count - Int(stream.pointee.avail_out)
      }
      // Z_BUF_ERROR only says that there was nothing to do.
      guard status != Z_STREAM_ERROR else { throw CompressionError() }
      output += chunk
      isDone = flush == Z_FINISH ? status == Z_STREAM_END : chunk.count < size
    }
  }
}
