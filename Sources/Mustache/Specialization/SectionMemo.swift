/// What sections rendered of values that all pages share, to be used again.
struct SectionMemo: Sendable {
  private struct Entry: BitwiseCopyable, Sendable {
    var key: UInt64
    var start: Int
    var count: Int
  }

  /// A hash table with open addressing; a free place has the key `free`.
  private var entries = [Entry](repeating: Entry(key: free, start: 0, count: 0), count: 256)
  private var entryCount = 0
  private var bytes: [UInt8] = []

  private static let free = UInt64.max

  /// The key for a body and a value; `nil` if the value belongs to a single page or is no record or
  /// list.
  @inline(__always)
  static func key(body: Int32, _ value: Value) -> UInt64? {
    guard body >= 0, !value.isLocal, value.kind == .record || value.kind == .list else {
      return nil
    }
    return UInt64(UInt32(bitPattern: body)) << 32 | UInt64(value.start)
  }

  /// Calls `body` with what was rendered, if it was.
  ///
  /// - Returns: whether it was.
  @inline(__always)
  func withBytes(of key: UInt64, _ body: (UnsafeRawBufferPointer, Int, Int) -> Void) -> Bool {
    let entry = entries[place(of: key)]
    guard entry.key == key else { return false }
    bytes.withUnsafeBytes { body($0, entry.start, entry.count) }
    return true
  }

  mutating func insert(_ rendered: UnsafeRawBufferPointer, for key: UInt64) {
    if entryCount * 2 >= entries.count { grow() }
    let place = place(of: key)
    guard entries[place].key != key else { return }
    entries[place] = Entry(key: key, start: bytes.count, count: rendered.count)
    entryCount += 1
    bytes += rendered
  }

  /// Forgets everything and keeps the memory.
  mutating func removeAll() {
    for index in entries.indices { entries[index].key = Self.free }
    entryCount = 0
    bytes.removeAll(keepingCapacity: true)
  }

  /// Where a key is, or else the free place where it belongs.
  @inline(__always)
  private func place(of key: UInt64) -> Int {
    let mask = entries.count - 1
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while entries[place].key != key, entries[place].key != Self.free {
      place = (place + 1) & mask
    }
    return place
  }

  private mutating func grow() {
    let old = entries
    entries = [Entry](
      repeating: Entry(key: Self.free, start: 0, count: 0), count: old.count * 2)
    for entry in old where entry.key != Self.free { entries[place(of: entry.key)] = entry }
  }
}
