/// Files that one task takes at a time: up to 64 consecutive numbers.
struct Batch: Sendable {
  static let size = 64

  let index: Int
  let numbers: Range<Int>

  /// The batches of a range of numbers.
  static func count(of range: Range<Int>) -> Int {
    (range.count + size - 1) / size
  }

  init(_ index: Int, of range: Range<Int>) {
    self.index = index
    let start = range.lowerBound + index * Self.size
    numbers = start..<min(start + Self.size, range.upperBound)
  }
}

/// What became of the files of a batch: a bit for each file, the first file's the lowest.
struct BatchOutcome: BitwiseCopyable, Sendable {
  /// The files that were written.
  var written: UInt64 = 0

  /// The written files that were not there before.
  var added: UInt64 = 0

  mutating func markWritten(_ position: Int, isNew: Bool) {
    written |= 1 << UInt64(position)
    if isNew { added |= 1 << UInt64(position) }
  }

  func isWritten(_ position: Int) -> Bool {
    written & 1 << UInt64(position) != 0
  }

  func isAdded(_ position: Int) -> Bool {
    added & 1 << UInt64(position) != 0
  }
}
