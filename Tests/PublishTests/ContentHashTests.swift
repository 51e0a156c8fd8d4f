import CXXHash
import ContentHash
import Testing

@Suite struct `The hash of a content` {
  private static let bytes = (0..<20_000).map { UInt8(truncatingIfNeeded: ($0 &* $0 &* 31) >> 3) }

  /// The values are those of `xxhsum -H2` of the library.
  @Test(arguments: [
    (0, "99aa06d3014798d86001c324468d497f"),
    (1, "a6cd5e9392000f6ac44bdff4074eecdb"),
    (3, "53ffdeabb831ccb8aeeb681612ed7e37"),
    (9, "f104151f79ad32a23d957a12525c5103"),
    (16, "642048d437340febb98fa6c7a9674495"),
    (17, "f6652394ac061f67b63ba9e8f002d8d2"),
    (128, "7b29a831d994256bd11f178ab88cfb12"),
    (129, "b97f701602dedd2941f17e4824de434a"),
    (240, "218cdcf34c2cf96f584cb0d721898473"),
    (241, "07bd0665a4469b2a3ca66b1ffd9de431"),
    (1000, "ef5398b90a9c7f9e6c848f2beaa23550"),
    (1024, "119bd227ed10922e32457faf0d22d98f"),
    (1025, "7b148e3114df91fe76a21ad421695806"),
    (20_000, "4de5e48918aaed5ed54c0bd3f5d1b230"),
  ])
  func `is that of the library`(count: Int, hash: String) {
    #expect(ContentHash(of: Array(Self.bytes.prefix(count))).description == hash)
  }

  @Test func `is the same on all processors`() {
    for count in Array(0..<1100) + [4096, 17_000, 20_000] {
      Self.bytes.withUnsafeBytes { bytes in
        let (hash, plain) = (
          xxh3_hash(bytes.baseAddress, count), xxh3_hash_plain(bytes.baseAddress, count)
        )
        #expect(hash.low == plain.low && hash.high == plain.high, "\(count)")
      }
    }
  }
}
