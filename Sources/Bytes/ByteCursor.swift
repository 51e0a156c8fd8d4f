/// The end of a buffer while much is written: what moves with every byte, kept apart from the
/// buffer so that it can stay in registers.
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
    if let start { Self.copy(source + offset, to: start + length, count: added) }
    length += added
  }

  /// Copies bytes. Up to 32 are loaded at once, from both ends, since most runs are short and a
  /// call takes longer than they do.
  @inlinable @inline(__always)
  static func copy(
    _ source: UnsafeRawPointer, to target: UnsafeMutableRawPointer, count: Int
  ) {
    func copy<Part: BitwiseCopyable>(_: Part.Type) {
      let last = count - MemoryLayout<Part>.size
      let (head, tail) = (
        source.loadUnaligned(as: Part.self),
        source.loadUnaligned(fromByteOffset: last, as: Part.self)
      )
      target.storeBytes(of: head, as: Part.self)
      target.storeBytes(of: tail, toByteOffset: last, as: Part.self)
    }
    switch count {
    case 33...: target.copyMemory(from: source, byteCount: count)
    case 16...: copy(SIMD16<UInt8>.self)
    case 8...: copy(UInt64.self)
    case 4...: copy(UInt32.self)
    case 2...: copy(UInt16.self)
    default: copy(UInt8.self)
    }
  }

  /// The bytes from a place on.
  @inlinable
  public func written(from place: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: start.map { UnsafeRawPointer($0 + place) }, count: count - place)
  }
}
