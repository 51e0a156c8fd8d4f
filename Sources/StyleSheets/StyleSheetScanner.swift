import Bytes

/// Finds the addresses in a style sheet: `url(…)` and `@import "…"` (CSS Syntax §4).
package struct StyleSheetScanner {
  private let bytes: [UInt8]
  private let end: Int
  private var index: Int

  /// Starts in front of the part of a text that is a style sheet.
  package init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    index = range.lowerBound
    end = range.upperBound
  }

  /// The place of the next address, without quotes.
  package mutating func next() -> Range<Int>? {
    while index < end {
      switch bytes[index] {
      case UInt8(ascii: "/") where starts(with: "/*"): passComment()
      case UInt8(ascii: "\""), UInt8(ascii: "'"): _ = readString()
      case UInt8(ascii: "u"), UInt8(ascii: "U"):
        if starts(with: "url("), !continuesWord {
          index += 4
          return readAddress()
        }
        index += 1
      case UInt8(ascii: "@") where starts(with: "@import"):
        index += 7
        passSpace()
        if isAtQuote { return readString() }
      default: index += 1
      }
    }
    return nil
  }

  /// Whether the sign before this one belongs to the same word, as in `my-url(`.
  private var continuesWord: Bool {
    guard index > 0 else { return false }
    let before = bytes[index - 1]
    return before.isASCIILetter || before.isASCIIDigit || before == UInt8(ascii: "-")
      || before == UInt8(ascii: "_") || before >= 0x80
  }

  private var isAtQuote: Bool {
    index < end && (bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'"))
  }

  private mutating func readAddress() -> Range<Int> {
    passSpace()
    if isAtQuote { return readString() }
    let start = index
    while index < end, bytes[index] != UInt8(ascii: ")"), !bytes[index].isSpace { index += 1 }
    return start..<index
  }

  private mutating func readString() -> Range<Int> {
    let quote = bytes[index]
    let start = index + 1
    index = start
    while index < end, bytes[index] != quote, bytes[index] != UInt8(ascii: "\n") {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    let close = min(index, end)
    index = min(index + 1, end)
    return start..<close
  }

  private mutating func passComment() {
    index += 2
    while index < end, !starts(with: "*/") { index += 1 }
    index = min(index + 2, end)
  }

  private mutating func passSpace() {
    while index < end, bytes[index].isSpace { index += 1 }
  }

  /// Whether a word of ASCII is here, in small or capital letters.
  private func starts(with word: StaticString) -> Bool {
    guard index + word.utf8CodeUnitCount <= end else { return false }
    return word.withUTF8Buffer { word in
      word.indices.allSatisfy { bytes[index + $0].small == word[$0] }
    }
  }
}
