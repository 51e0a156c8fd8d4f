/// The words of a text in UTF-8, each once, with the ASCII letters small.
///
/// A word is letters, digits and hyphens; everything outside of ASCII counts as a letter but the
/// general punctuation, the Latin-1 signs and the CJK punctuation.
struct WordList {
  /// The text in small letters.
  let text: [UInt8]

  /// Where in `text` the words stand that are in it for the first time.
  let words: [Range<Int>]

  /// - Parameter shortest: the number of bytes that a word has at least.
  init(_ text: [UInt8], shortest: Int = 2) {
    let text = text.map { (65...90).contains($0) ? $0 | 0x20 : $0 }
    var words = WordSet(capacity: text.count / 6)
    text.withUnsafeBufferPointer { text in
      var start = 0
      var index = 0
      while index <= text.count {
        let length = index < text.count ? Self.separatorLength(at: index, in: text) : 1
        guard length > 0 else {
          index += 1
          continue
        }
        if index - start >= shortest { words.insert(start..<index, of: text) }
        index += length
        start = index
      }
    }
    self.text = text
    self.words = words.words
  }

  /// The length of the sign that separates words at a place; 0 inside a word.
  private static func separatorLength(
    at index: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Int {
    switch text[index] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"):
      0
    case 0..<0x80: 1
    case 0xC2: 2
    case 0xE2 where index + 1 < text.count && text[index + 1] == 0x80: 3
    case 0xE3 where index + 1 < text.count && text[index + 1] == 0x80: 3
    default: 0
    }
  }
}

/// The different words of one text, by their places in it, in the order of their first mention.
///
/// A hash table of its own, since looking at every word of a site with `Set` takes long.
private struct WordSet {
  private(set) var words: [Range<Int>] = []

  /// The number of a word plus one at the place that its hash tells, or at the next free one.
  private var table: [Int32]

  /// - Parameter capacity: about how many words there will be.
  init(capacity: Int) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    table = [Int32](repeating: 0, count: size)
  }

  mutating func insert(_ word: Range<Int>, of text: UnsafeBufferPointer<UInt8>) {
    if words.count * 2 >= table.count { grow(text) }
    var place = self.place(of: word, in: text)
    while table[place] != 0 {
      if text[words[Int(table[place]) - 1]].elementsEqual(text[word]) { return }
      place = (place + 1) & (table.count - 1)
    }
    words.append(word)
    table[place] = Int32(words.count)
  }

  private mutating func grow(_ text: UnsafeBufferPointer<UInt8>) {
    table = [Int32](repeating: 0, count: table.count * 2)
    for (number, word) in words.enumerated() {
      var place = self.place(of: word, in: text)
      while table[place] != 0 { place = (place + 1) & (table.count - 1) }
      table[place] = Int32(number + 1)
    }
  }

  /// Where to look for a word first: its FNV-1a hash.
  private func place(of word: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in word { hash = (hash ^ UInt64(text[index])) &* 0x100_0000_01b3 }
    return Int(truncatingIfNeeded: hash ^ hash >> 29) & (table.count - 1)
  }
}
