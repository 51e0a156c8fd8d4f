extension StaticString {
  /// The text in UTF-8. Unlike an array or a string it needs no counting of references, over which
  /// tasks would wait for each other.
  @inlinable package var utf8: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }
}
