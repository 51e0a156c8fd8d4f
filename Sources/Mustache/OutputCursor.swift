/// The end of an output buffer while a page is written: what moves with every byte, kept apart from
/// the buffer so that it can stay in registers.
struct OutputCursor {
  private let start: UnsafeMutableRawPointer?
  private let capacity: Int
  private(set) var count: Int

  init(buffer: UnsafeMutableRawBufferPointer, count: Int) {
    start = buffer.baseAddress
    capacity = buffer.count
    self.count = count
  }

  /// Appends some consecutive bytes.
  @inline(__always)
  mutating func append(
    _ bytes: UnsafeRawBufferPointer, from offset: Int, count added: Int,
    in output: inout OutputBuffer
  ) {
    guard added > 0, let source = bytes.baseAddress else { return }
    if count + added > capacity { output.grow(&self, by: added) }
    start?.advanced(by: count).copyMemory(from: source + offset, byteCount: added)
    count += added
  }

  /// The bytes from a place on.
  func written(from place: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: start.map { UnsafeRawPointer($0 + place) }, count: count - place)
  }
}
