/// The end of a buffer while much is written: what moves with every byte, kept apart from the buffer
/// so that it can stay in registers.
public struct ByteCursor {
  @usableFromInline let start: UnsafeMutableRawPointer?
  @usableFromInline let capacity: Int

  /// How many bytes stand before it in the buffer.
  @inlinable public var count: Int { length }
  @usableFromInline var length: Int

  @inlinable
  init(buffer: UnsafeMutableRawBufferPointer, count: Int) {
    start = buffer.baseAddress
    capacity = buffer.count
    length = count
  }

  /// Appends some consecutive bytes.
  @inlinable @inline(__always)
  public mutating func append(
    _ bytes: UnsafeRawBufferPointer, from offset: Int, count added: Int,
    in output: inout ByteBuffer
  ) {
    guard added > 0, let source = bytes.baseAddress else { return }
    if count + added > capacity { output.grow(&self, by: added) }
    start?.advanced(by: count).copyMemory(from: source + offset, byteCount: added)
    length += added
  }

  /// The bytes from a place on.
  @inlinable
  public func written(from place: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: start.map { UnsafeRawPointer($0 + place) }, count: count - place)
  }
}
