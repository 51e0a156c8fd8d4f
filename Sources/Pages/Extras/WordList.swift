/// The words of a text in UTF-8, each once, with the ASCII letters small.
///
/// A word is letters, digits and hyphens; everything outside of ASCII counts as a letter but the
/// general punctuation, the Latin-1 signs and the CJK punctuation.
struct WordList {
  private(set) var words: [ArraySlice<UInt8>] = []
  private let text: [UInt8]

  /// - Parameter shortest: the number of bytes that a word has at least.
  init(_ text: [UInt8], shortest: Int = 2) {
    self.text = text.map { (65...90).contains($0) ? $0 | 0x20 : $0 }
    var seen: Set<ArraySlice<UInt8>> = []
    var start = 0
    var index = 0
    while index <= self.text.count {
      let length = index < self.text.count ? Self.separatorLength(at: index, in: self.text) : 1
      guard let length else {
        index += 1
        continue
      }
      let word = self.text[start..<index]
      if word.count >= shortest, seen.insert(word).inserted { words.append(word) }
      index += length
      start = index
    }
  }

  /// The length of the sign that separates words at a place; `nil` inside a word.
  private static func separatorLength(at index: Int, in text: [UInt8]) -> Int? {
    switch text[index] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"):
      nil
    case 0..<0x80: 1
    case 0xC2: 2
    case 0xE2 where index + 1 < text.count && text[index + 1] == 0x80: 3
    case 0xE3 where index + 1 < text.count && text[index + 1] == 0x80: 3
    default: nil
    }
  }
}
