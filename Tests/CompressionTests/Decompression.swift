import CBrotliDecoder
import CZlib
import Compression
import Testing

/// What browsers do with compressed files.
enum Decompression {
  static func content(
    of bytes: [UInt8], _ encoding: CompressionEncoding, size: Int
  ) throws -> [UInt8] {
    var output = [UInt8](repeating: 0, count: size + 1)
    switch encoding {
    case .gzip:
      var stream = z_stream()
      try withUnsafeMutablePointer(to: &stream) { stream in
        let version = ZLIB_VERSION
        #expect(
          inflateInit2_(stream, 31, version, CInt(MemoryLayout<z_stream>.size)) == Z_OK)
        defer { inflateEnd(stream) }
        var input = bytes
        try input.withUnsafeMutableBufferPointer { input in
          try output.withUnsafeMutableBufferPointer { output in
            stream.pointee.next_in = input.baseAddress
            stream.pointee.avail_in = uInt(input.count)
            stream.pointee.next_out = output.baseAddress
            stream.pointee.avail_out = uInt(output.count)
            try #require(inflate(stream, Z_FINISH) == Z_STREAM_END)
            try #require(stream.pointee.avail_in == 0)
          }
        }
        try #require(Int(stream.pointee.total_out) == size)
      }
    case .brotli:
      var count = output.count
      try #require(
        BrotliDecoderDecompress(bytes.count, bytes, &count, &output)
          == BROTLI_DECODER_RESULT_SUCCESS)
      try #require(count == size)
    }
    return Array(output.prefix(size))
  }
}
