/// The different words of a text, by their places in it, in the order of their first mention.
///
/// A hash table of its own, since looking at every word of a site with `Set` takes long.
struct WordSet {
  /// A word in a text, with its FNV-1a hash.
  struct Word {
    let start: Int
    private(set) var end: Int
    fileprivate private(set) var hash: UInt64 = 0xcbf2_9ce4_8422_2325

    var count: Int { end - start }

    init(start: Int) {
      self.start = start
      end = start
    }

    init(_ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) {
      self.init(start: range.lowerBound)
      for index in range { append(text[index]) }
    }

    /// Makes the word longer by the text's next byte.
    mutating func append(_ byte: UInt8) {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
      end += 1
    }
  }

  private(set) var words: [Range<Int>] = []

  /// The number of a word plus one at the place that its hash tells, or at the next free one.
  private var table: [Int32] = []

  /// Forgets all words, and keeps the memory.
  ///
  /// - Parameter textCount: how long the text is whose words come next, of two bytes or more and
  ///   with something between them.
  mutating func removeAll(textCount: Int) {
    let most = textCount / 3 + 1
    var size = 64
    while size < most * 2 { size *= 2 }
    words.removeAll(keepingCapacity: true)
    words.reserveCapacity(most)
    table.removeAll(keepingCapacity: true)
    table.append(contentsOf: repeatElement(0, count: size))
  }

  /// - Returns: the word's place in `words`.
  @discardableResult
  mutating func insert(_ word: Word, of text: UnsafeBufferPointer<UInt8>) -> Int {
    let range = word.start..<word.end
    var place = Int(truncatingIfNeeded: word.hash ^ word.hash >> 29) & (table.count - 1)
    while table[place] != 0 {
      let known = Int(table[place]) - 1
      if text[words[known]].elementsEqual(text[range]) { return known }
      place = (place + 1) & (table.count - 1)
    }
    words.append(range)
    table[place] = Int32(words.count)
    return words.count - 1
  }
}
