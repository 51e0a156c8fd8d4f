/// Turns libyaml's marks, which count Unicode scalars, into byte offsets in the file.
///
/// Marks come in nearly ascending order, so a cursor walks along: linear over a whole document.
struct ScalarOffsets {
  private let text: SurrogatePairs.Text

  /// Where the text starts in the file.
  private let start: Int
  private var scalar = 0
  private var offset = 0

  /// How many joined pairs stand before the offset.
  private var pairs = 0

  /// - Parameters:
  ///   - text: what libyaml was given.
  ///   - start: where it starts in the file.
  init(of text: SurrogatePairs.Text, from start: Int) {
    self.text = text
    self.start = start
  }

  mutating func byteOffset(ofScalar index: Int) -> Int {
    if index < scalar { (scalar, offset, pairs) = (0, 0, 0) }
    while scalar < index, offset < text.bytes.count {
      offset += 1
      while offset < text.bytes.count, text.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      scalar += 1
    }
    while pairs < text.pairs.count, text.pairs[pairs] < offset { pairs += 1 }
    return start + offset + pairs * SurrogatePairs.saved
  }
}
