import ContentHash

/// A line of a state's text: a word, a space, then what it names. In names a line feed is `\n` and a
/// backslash `\\`.
enum StateLine {
  private static let lineFeed = UInt8(ascii: "\n")
  private static let backslash = UInt8(ascii: "\\")

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
    text += "\(hash) ".utf8
    append(value, to: &text)
    text.append(lineFeed)
  }

  private static func start(_ word: StaticString, in text: inout [UInt8]) {
    text += UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    text.append(UInt8(ascii: " "))
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

  /// Calls `body` with the word and the value of each line, for as long as it returns true.
  ///
  /// - Returns: whether all lines could be read.
  static func readEach(_ text: [UInt8], _ body: (Substring.UTF8View, String) -> Bool) -> Bool {
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: lineFeed) ?? text.count
      let line = unescaped(text[start..<end])
      guard let line = String(validating: line, as: UTF8.self),
        let space = line.utf8.firstIndex(of: UInt8(ascii: " ")),
        body(line[..<space].utf8, String(line[line.index(after: space)...]))
      else { return false }
      start = end + 1
    }
    return true
  }

  private static func unescaped(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard line.contains(backslash) else { return line }
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
