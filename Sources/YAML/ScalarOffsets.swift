import Diagnostics

/// Turns libyaml's marks, which count Unicode scalars, into byte offsets.
///
/// Marks come in nearly ascending order, so a cursor walks along: linear over a whole document.
struct ScalarOffsets {
  private let range: Range<Int>
  private var scalar = 0
  private var offset: Int

  init(range: Range<Int>) {
    self.range = range
    offset = range.lowerBound
  }

  mutating func byteOffset(ofScalar index: Int, in file: SourceFile) -> Int {
    if index < scalar {
      scalar = 0
      offset = range.lowerBound
    }
    while scalar < index, offset < range.upperBound {
      offset += 1
      while offset < range.upperBound, file.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      scalar += 1
    }
    return offset
  }
}
