import Compression
import Testing

@Suite struct `A compressor` {
  @Test(arguments: CompressionEncoding.allCases, [0, 1, 500, 70_000, 3_000_000])
  func `makes what browsers can read`(encoding: CompressionEncoding, size: Int) throws {
    let content = Self.text(size)
    var compressor = try Compressor(encoding)
    let compressed = try Self.compress(content, with: &compressor)
    #expect(try Decompression.content(of: compressed, encoding, size: size) == content)
    #expect(compressor.isSmaller == (size > 100))
    #expect(compressor.inputCount == size)
  }

  @Test(arguments: CompressionEncoding.allCases)
  func `gives the same bytes however the content comes`(encoding: CompressionEncoding) throws {
    let content = Self.text(200_000)
    var compressor = try Compressor(encoding)
    let whole = try Self.compress(content, with: &compressor)
    #expect(try Self.compress(content, with: &compressor) == whole)
    var other = try Compressor(encoding)
    _ = try Self.compress(Self.text(9), with: &other)
    #expect(try Self.compress(content, with: &other) == whole)
    try other.start()
    for piece in [content[..<7], content[7..<150_000], content[150_000...]] {
      try piece.withUnsafeBytes { bytes throws(CompressionError) in try other.append(bytes) }
    }
    try other.finish()
    #expect(
      try Decompression.content(of: other.output, encoding, size: content.count) == content)
  }

  @Test func `writes no name and no time`() throws {
    var compressor = try Compressor(.gzip)
    let header = try Self.compress(Self.text(500), with: &compressor).prefix(10)
    // RFC 1952, 2.3: the flags, then the time.
    #expect(header[3] == 0)
    #expect(Array(header[4..<8]) == [0, 0, 0, 0])
  }

  private static func compress(
    _ content: [UInt8], with compressor: inout Compressor
  ) throws -> [UInt8] {
    try compressor.start()
    try content.withUnsafeBytes { bytes throws(CompressionError) in try compressor.append(bytes) }
    try compressor.finish()
    return compressor.output
  }

  private static func text(_ size: Int) -> [UInt8] {
    Array("A lighthouse keeper writes down every ship. ".utf8.cycled(to: size))
  }
}

extension Sequence where Element == UInt8 {
  /// The bytes over and over, with their number between.
  fileprivate func cycled(to size: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var round = 0
    while bytes.count < size {
      bytes += self
      bytes += String(round).utf8
      round += 1
    }
    return Array(bytes.prefix(size))
  }
}
