import Bytes
import ContentHash

/// A line of a state's text: a word, a space, then what it names. In names a line feed is `\n` and
/// a backslash `\\`.
enum StateLine {
  private static let lineFeed = UInt8(ascii: "\n")
  private static let backslash = UInt8(ascii: "\\")
  private static let space = UInt8(ascii: " ")

  /// Appends a line.
  static func append(_ word: StaticString, _ value: String, to text: inout [UInt8]) {
    start(word, in: &text)
    append(value, to: &text)
    text.append(lineFeed)
  }

  /// Appends a line with a hash before what it names.
  static func append(
    _ word: StaticString, _ hash: ContentHash, _ value: String, to text: inout [UInt8]
  ) {
    start(word, in: &text)
    hash.append(to: &text)
    text.append(space)
    append(value, to: &text)
    text.append(lineFeed)
  }

  private static func start(_ word: StaticString, in text: inout [UInt8]) {
    text += word.utf8
    text.append(space)
  }

  private static func append(_ value: String, to text: inout [UInt8]) {
    let utf8 = value.utf8Span.span
    for index in utf8.indices {
      switch utf8[index] {
      case lineFeed: text += [backslash, UInt8(ascii: "n")]
      case backslash: text += [backslash, backslash]
      default: text.append(utf8[index])
      }
    }
  }

  /// A line that was read.
  struct Reading {
    fileprivate let word: ArraySlice<UInt8>
    fileprivate let content: ArraySlice<UInt8>

    func starts(with word: StaticString) -> Bool {
      self.word.elementsEqual(word.utf8)
    }

    var wordText: String { String(decoding: word, as: UTF8.self) }

    /// What the line names; `nil` if that is not UTF-8.
    var value: String? { StateLine.value(content) }

    /// The hash before what the line names, and that; `nil` if there is none.
    var hashAndValue: (ContentHash, String)? {
      guard let space = content.firstPlace(of: StateLine.space),
        let hash = ContentHash(digits: content[..<space]),
        let value = StateLine.value(content[(space + 1)...])
      else { return nil }
      return (hash, value)
    }
  }

  /// Calls `body` with each line, for as long as it returns true.
  ///
  /// - Returns: whether all lines could be read.
  static func readEach(_ text: [UInt8], _ body: (Reading) -> Bool) -> Bool {
    var start = 0
    while start < text.count {
      let end = text[start...].firstPlace(of: lineFeed) ?? text.count
      guard let space = text[start..<end].firstPlace(of: space),
        body(Reading(word: text[start..<space], content: text[space + 1..<end]))
      else { return false }
      start = end + 1
    }
    return true
  }

  private static func value(_ content: ArraySlice<UInt8>) -> String? {
    String(validating: unescaped(content), as: UTF8.self)
  }

  private static func unescaped(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard line.firstPlace(of: backslash) != nil else { return line }
    var utf8: ArraySlice<UInt8> = []
    var isEscaped = false
    for byte in line {
      if !isEscaped, byte == backslash {
        isEscaped = true
      } else {
        utf8.append(isEscaped && byte == UInt8(ascii: "n") ? lineFeed : byte)
        isEscaped = false
      }
    }
    return utf8
  }
}
