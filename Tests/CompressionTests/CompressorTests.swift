import Compression
import Testing

@Suite struct `A compressor` {
  @Test(arguments: CompressionEncoding.allCases, [0, 1, 500, 70_000, 3_000_000])
  func `makes what browsers can read`(encoding: CompressionEncoding, size: Int) throws {
    let content = Self.text(size)
    let result = try #require(try Self.compress([[content]], encoding).first)
    #expect(try Decompression.content(of: result.bytes, encoding, size: size) == content)
    #expect(result.isSmaller == (size > 100))
  }

  @Test(arguments: CompressionEncoding.allCases)
  func `gives the same bytes each time`(encoding: CompressionEncoding) throws {
    let content = Self.text(200_000)
    let results = try Self.compress([[content], [Self.text(9)], [content]], encoding)
    #expect(results[0].bytes == results[2].bytes)
    #expect(try Self.compress([[content]], encoding)[0].bytes == results[0].bytes)
  }

  @Test(arguments: CompressionEncoding.allCases)
  func `takes a content in pieces`(encoding: CompressionEncoding) throws {
    let content = Self.text(200_000)
    let pieces = [content[..<7], content[7..<150_000], content[150_000...]].map(Array.init)
    let result = try #require(try Self.compress([pieces], encoding).first)
    let read = try Decompression.content(of: result.bytes, encoding, size: content.count)
    #expect(read == content)
  }

  @Test func `writes no name and no time`() throws {
    let result = try #require(try Self.compress([[Self.text(500)]], .gzip).first)
    // RFC 1952, 2.3: the flags, then the time.
    #expect(Array(result.bytes[3..<8]) == [0, 0, 0, 0, 0])
  }

  private struct Result {
    let bytes: [UInt8]
    let isSmaller: Bool
  }

  /// Compresses contents one after another, each given in pieces.
  private static func compress(
    _ contents: [[[UInt8]]], _ encoding: CompressionEncoding
  ) throws -> [Result] {
    var compressor = try Compressor(encoding)
    var results: [Result] = []
    for pieces in contents {
      try compressor.start()
      for piece in pieces {
        try piece.span.withUnsafeBytes { bytes throws(CompressionError) in
          try compressor.append(bytes)
        }
      }
      try compressor.finish()
      results.append(Result(bytes: compressor.output, isSmaller: compressor.isSmaller))
    }
    return results
  }

  private static func text(_ size: Int) -> [UInt8] {
    Array("A lighthouse keeper writes down every ship. ".utf8).cycled(to: size)
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
