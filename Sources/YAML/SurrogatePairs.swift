/// Reads what JSON has and YAML has not: a character that is written as two surrogates, as in
/// `"\ud83d\ude00"` (RFC 8259 §7).
enum SurrogatePairs {
  /// How many bytes shorter `\U0001f600` is than `\ud83d\ude00`.
  static let saved = 2

  struct Text {
    var bytes: [UInt8]

    /// Where escapes stand in the text that were two surrogates, in ascending order.
    var pairs: [Int] = []
  }

  /// The text with each pair as one escape if it is JSON, and as it is otherwise: elsewhere a
  /// backslash may mean itself.
  static func joined(in source: ArraySlice<UInt8>) -> Text {
    guard let strings = JSONTokens.strings(in: source) else { return Text(bytes: Array(source)) }
    var text = Text(bytes: [])
    var position = source.startIndex
    for string in strings {
      let escapes = EscapedCharacter.all(in: source[string])
      for (high, low) in zip(escapes, escapes.dropFirst()) {
        guard high.offset >= position, low.offset == high.offset + high.length,
          0xD800...0xDBFF ~= high.value, 0xDC00...0xDFFF ~= low.value
        else { continue }
        text.bytes += source[position..<high.offset]
        text.pairs.append(text.bytes.count)
        let value = 0x10000 + (high.value - 0xD800) << 10 + (low.value - 0xDC00)
        let digits = String(value, radix: 16)
        text.bytes += "\\U\(String(repeating: "0", count: 8 - digits.count))\(digits)".utf8
        position = low.offset + low.length
      }
    }
    text.bytes += source[position...]
    return text
  }
}

/// The tokens of JSON (RFC 8259 §2).
enum JSONTokens {
  /// The strings of a text with their quotes.
  ///
  /// - Returns: `nil` if the text has no escapes, or is anything but tokens of JSON.
  static func strings(in text: ArraySlice<UInt8>) -> [Range<Int>]? {
    guard let first = text.first(where: { !isSpace($0) }), "{[\"".utf8.contains(first),
      text.contains(UInt8(ascii: "\\"))
    else { return nil }
    var strings: [Range<Int>] = []
    var index = text.startIndex
    var isAfterValue = false
    while index < text.endIndex {
      let byte = text[index]
      if byte == UInt8(ascii: "\"") {
        guard !isAfterValue, let end = endOfString(from: index, in: text) else { return nil }
        strings.append(index..<end)
        index = end
        isAfterValue = true
      } else if "{}[]:,".utf8.contains(byte) {
        index += 1
        isAfterValue = false
      } else if isSpace(byte) {
        index += 1
      } else {
        let end = text[index...].firstIndex { isSpace($0) || "{}[]:,\"".utf8.contains($0) }
        let word = text[index..<(end ?? text.endIndex)]
        guard !isAfterValue, isWord(word) else { return nil }
        index = word.endIndex
        isAfterValue = true
      }
    }
    return strings
  }

  private static func isSpace(_ byte: UInt8) -> Bool { " \t\r\n".utf8.contains(byte) }

  /// Whether a text is a number, as far as signs go, or one of the three names.
  private static func isWord(_ word: ArraySlice<UInt8>) -> Bool {
    ["true", "false", "null"].contains { word.elementsEqual($0.utf8) }
      || word.allSatisfy { "+-.eE0123456789".utf8.contains($0) }
  }

  private static func endOfString(from start: Int, in text: ArraySlice<UInt8>) -> Int? {
    var index = start + 1
    while index < text.endIndex {
      switch text[index] {
      case UInt8(ascii: "\""): return index + 1
      case UInt8(ascii: "\\"): index += 2
      case 0..<0x20: return nil
      default: index += 1
      }
    }
    return nil
  }
}
