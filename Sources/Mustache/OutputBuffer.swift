import JSON

/// Bytes on their way to a file. It is emptied for the next page and keeps its memory.
public struct OutputBuffer: ~Copyable {
  private var storage: UnsafeMutableRawBufferPointer
  public private(set) var count = 0

  /// - Parameter capacity: in bytes; it grows when needed.
  public init(capacity: Int = 1 << 16) {
    storage = .allocate(byteCount: max(capacity, 64), alignment: 1)
  }

  deinit {
    storage.deallocate()
  }

  /// Forgets the content and keeps the memory.
  public mutating func removeAll() {
    count = 0
  }

  /// Forgets what comes after the first bytes.
  public mutating func removeAll(after count: Int) {
    self.count = min(self.count, count)
  }

  public mutating func append(_ byte: UInt8) {
    reserve(1)
    storage[count] = byte
    count += 1
  }

  @inline(__always)
  public mutating func append(_ bytes: UnsafeRawBufferPointer) {
    guard let source = bytes.baseAddress else { return }
    reserve(bytes.count)
    storage.baseAddress?.advanced(by: count).copyMemory(from: source, byteCount: bytes.count)
    count += bytes.count
  }

  public mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append(UnsafeRawBufferPointer($0)) }
  }

  /// Appends part of an array without retaining it.
  public mutating func append(_ bytes: borrowing [UInt8], in range: Range<Int>) {
    bytes.withUnsafeBytes { append(UnsafeRawBufferPointer(rebasing: $0[range])) }
  }

  /// Appends part of an array, escaped.
  mutating func append(_ bytes: borrowing [UInt8], in range: Range<Int>, _ escaping: Escaping) {
    bytes.withUnsafeBytes { append(UnsafeRawBufferPointer(rebasing: $0[range]), escaping) }
  }

  /// Appends bytes, escaped.
  mutating func append(_ bytes: UnsafeRawBufferPointer, _ escaping: Escaping) {
    switch escaping {
    case .none:
      append(bytes)
    case .html, .xml:
      appendHTML(bytes)
    case .json:
      JSONEscaping.forEachPiece(of: bytes) { append($0) }
    }
  }

  private mutating func appendHTML(_ bytes: UnsafeRawBufferPointer) {
    var clean = 0
    for index in bytes.indices {
      guard let replacement = HTMLEscaping.replacement(for: bytes[index]) else { continue }
      append(UnsafeRawBufferPointer(rebasing: bytes[clean..<index]))
      append(UnsafeRawBufferPointer(replacement.utf8))
      clean = index + 1
    }
    append(UnsafeRawBufferPointer(rebasing: bytes[clean...]))
  }

  /// The content so far; it is valid until the buffer changes.
  public func withBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeRawBufferPointer(rebasing: storage[..<count]))
  }

  /// Makes an end of the buffer that can be moved without asking the buffer each time. Until
  /// `finish` the buffer is written to through it alone.
  func cursor() -> OutputCursor {
    OutputCursor(buffer: storage, count: count)
  }

  /// Takes what was written through a cursor.
  mutating func finish(_ cursor: OutputCursor) {
    count = cursor.count
  }

  /// Makes room for more bytes at a cursor.
  @inline(never)
  mutating func grow(_ cursor: inout OutputCursor, by added: Int) {
    finish(cursor)
    grow(by: added)
    cursor = self.cursor()
  }

  @inline(__always)
  private mutating func reserve(_ added: Int) {
    if count + added > storage.count { grow(by: added) }
  }

  @inline(never)
  private mutating func grow(by added: Int) {
    let larger = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(storage.count * 2, count + added), alignment: 1)
    larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: storage[..<count]))
    storage.deallocate()
    storage = larger
  }
}
