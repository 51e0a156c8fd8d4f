/// Bytes on their way to a file. The buffer is emptied for the next one and keeps its memory.
public struct ByteBuffer: ~Copyable {
  @usableFromInline var storage: UnsafeMutableRawBufferPointer
  @usableFromInline var length = 0

  /// An empty buffer with room for so many bytes. It grows when needed.
  public init(capacity: Int = 1 << 16) {
    storage = .allocate(byteCount: max(capacity, 64), alignment: 1)
  }

  deinit {
    storage.deallocate()
  }

  /// How many bytes there are.
  @inlinable public var count: Int { length }

  /// Forgets the content and keeps the memory.
  @inlinable
  public mutating func removeAll() {
    length = 0
  }

  /// Forgets what comes after the first bytes.
  public mutating func removeAll(after count: Int) {
    length = min(length, count)
  }

  /// The content so far; it is valid until the buffer changes.
  @inlinable
  public func withBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeRawBufferPointer(rebasing: storage[..<length]))
  }

  @inlinable @inline(__always)
  mutating func reserve(_ added: Int) {
    if length + added > storage.count { grow(by: added) }
  }

  @usableFromInline @inline(never)
  mutating func grow(by added: Int) {
    let larger = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(storage.count * 2, length + added), alignment: 1)
    larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: storage[..<length]))
    storage.deallocate()
    storage = larger
  }
}

// MARK: Appending

extension ByteBuffer {
  @inlinable
  public mutating func append(_ byte: UInt8) {
    reserve(1)
    storage[length] = byte
    length += 1
  }

  /// Appends the same byte several times.
  public mutating func append(_ byte: UInt8, times: Int) {
    guard times > 0 else { return }
    reserve(times)
    storage[length..<length + times].initializeMemory(as: UInt8.self, repeating: byte)
    length += times
  }

  @inlinable @inline(__always)
  public mutating func append(_ bytes: UnsafeRawBufferPointer) {
    guard let source = bytes.baseAddress else { return }
    reserve(bytes.count)
    storage.baseAddress?.advanced(by: length).copyMemory(from: source, byteCount: bytes.count)
    length += bytes.count
  }

  public mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append(UnsafeRawBufferPointer($0)) }
  }

  /// Appends a text that stands in the program.
  @inlinable
  public mutating func append(literal text: StaticString) {
    append(UnsafeRawBufferPointer(text.utf8))
  }

  /// Appends part of an array without retaining it.
  @inlinable
  public mutating func append(_ bytes: borrowing [UInt8], in range: Range<Int>) {
    bytes.withUnsafeBytes { append(UnsafeRawBufferPointer(rebasing: $0[range])) }
  }

  /// Appends a text in UTF-8, escaped for HTML.
  public mutating func append(escapingHTML bytes: UnsafeRawBufferPointer) {
    var clean = 0
    for index in bytes.indices {
      guard let replacement = HTMLEscaping.replacement(for: bytes[index]) else { continue }
      append(UnsafeRawBufferPointer(rebasing: bytes[clean..<index]))
      append(UnsafeRawBufferPointer(replacement.utf8))
      clean = index + 1
    }
    append(UnsafeRawBufferPointer(rebasing: bytes[clean...]))
  }
}

// MARK: Writing through a cursor

extension ByteBuffer {
  /// Makes an end of the buffer that can be moved without asking the buffer each time. Until
  /// `finish` the buffer is written to through it alone.
  @inlinable
  public func cursor() -> ByteCursor {
    ByteCursor(buffer: storage, count: length)
  }

  /// Takes what was written through a cursor.
  @inlinable
  public mutating func finish(_ cursor: ByteCursor) {
    length = cursor.count
  }

  /// Makes room for more bytes at a cursor.
  @usableFromInline @inline(never)
  mutating func grow(_ cursor: inout ByteCursor, by added: Int) {
    finish(cursor)
    grow(by: added)
    cursor = self.cursor()
  }
}

extension StaticString {
  /// The text in UTF-8, which lives as long as the program. Unlike an array or a string it needs no
  /// counting of references, over which tasks would wait for each other.
  @inlinable public var utf8: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }
}
