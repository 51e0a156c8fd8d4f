extension Span<UInt8> {
  /// The scalar at an offset of well-formed UTF-8, and how many bytes it takes.
  @inline(__always)
  func scalar(at offset: Int) -> (Unicode.Scalar, width: Int) {
    let first = self[offset]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let width = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var value = UInt32(first & (0x7F >> UInt8(width)))
    for index in 1..<width { value = value << 6 | UInt32(self[offset + index] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", width)
  }
}
