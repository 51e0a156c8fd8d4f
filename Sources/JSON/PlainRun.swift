extension JSONEscaping {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// The place of the first byte from `start` on that does not stand for itself, or the end. It
  /// looks at eight bytes at a time.
  static func endOfPlainRun(from start: Int, in utf8: UnsafeRawBufferPointer) -> Int {
    var index = start
    while index + 8 <= utf8.count {
      let word = UInt64(littleEndian: utf8.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let marks = marks(in: word)
      if marks != 0 { return index + marks.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < utf8.count, isPlain(utf8[index]) { index += 1 }
    return index
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case ..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"): false
    default: true
    }
  }

  /// Marks the highest bits of bytes that are not plain. The lowest mark is right; above it there
  /// may be too many.
  private static func marks(in word: UInt64) -> UInt64 {
    let controls = (word &- ones &* 0x20) & ~word
    let signs =
      zeros(in: word ^ ones &* UInt64(UInt8(ascii: "\"")))
      | zeros(in: word ^ ones &* UInt64(UInt8(ascii: "\\")))
      | zeros(in: word ^ ones &* UInt64(UInt8(ascii: "<")))
    return (controls | signs) & highBits
  }

  private static func zeros(in word: UInt64) -> UInt64 {
    (word &- ones) & ~word
  }
}
