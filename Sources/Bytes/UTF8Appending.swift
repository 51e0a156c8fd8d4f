extension [UInt8] {
  /// Appends a character in UTF-8. A text that is put together of characters is made several times
  /// as fast in this way as by a string's own view of them.
  @inlinable public mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      append(contentsOf: scalar.utf8)
    }
  }
}
