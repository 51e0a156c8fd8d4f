import Bytes

/// The words of a text in UTF-8, each once, with the ASCII letters small.
///
/// A word is two or more letters, digits and hyphens; everything outside of ASCII counts as a letter
/// but the general punctuation, the Latin-1 signs and the CJK punctuation.
struct WordList {
  private static let shortest = 2

  /// The text in small letters.
  private(set) var text: [UInt8] = []
  private var found = WordSet()

  /// Where in `text` the words stand that are in it for the first time.
  var words: [Range<Int>] { found.words }

  /// Takes another text, and keeps the memory.
  mutating func read(_ text: [UInt8]) {
    self.text.removeAll(keepingCapacity: true)
    self.text.append(contentsOf: text)
    found.removeAll(textCount: text.count)
    var span = self.text.mutableSpan
    for index in span.indices { span[index] = span[index].small }
    self.text.withUnsafeBufferPointer { Self.find(in: $0, &found) }
  }

  private static func find(in text: UnsafeBufferPointer<UInt8>, _ found: inout WordSet) {
    var word = WordSet.Word(start: 0)
    while word.end < text.count {
      let length = separatorLength(at: word.end, in: text)
      if length == 0 {
        word.append(text[word.end])
        continue
      }
      if word.count >= shortest { found.insert(word, of: text) }
      word = WordSet.Word(start: word.end + length)
    }
    if word.count >= shortest { found.insert(word, of: text) }
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
