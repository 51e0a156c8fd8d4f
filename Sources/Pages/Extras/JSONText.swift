import Mustache

/// Texts in JSON (RFC 8259), safe also inside a script element.
enum JSONText {
  static func quoted(_ text: String) -> String {
    var text = text
    var output = OutputBuffer(capacity: text.utf8.count + 16)
    text.withUTF8 { append(UnsafeRawBufferPointer($0), to: &output) }
    return output.withBytes { String(decoding: $0, as: UTF8.self) }
  }

  /// Appends a text in UTF-8 with its quotation marks.
  static func append(_ utf8: borrowing [UInt8], to output: inout OutputBuffer) {
    utf8.withUnsafeBytes { append($0, to: &output) }
  }

  private static func append(_ utf8: UnsafeRawBufferPointer, to output: inout OutputBuffer) {
    output.append(UInt8(ascii: "\""))
    var plain = 0
    var index = 0
    while index < utf8.count {
      let length = escapedLength(at: index, in: utf8)
      guard length > 0 else {
        index += 1
        continue
      }
      output.append(UnsafeRawBufferPointer(rebasing: utf8[plain..<index]))
      output.append(escape(utf8[index..<index + length]))
      index += length
      plain = index
    }
    output.append(UnsafeRawBufferPointer(rebasing: utf8[plain...]))
    output.append(UInt8(ascii: "\""))
  }

  /// How many bytes at a place make a character that has to be escaped; 0 if it may stand.
  private static func escapedLength(at index: Int, in utf8: UnsafeRawBufferPointer) -> Int {
    switch utf8[index] {
    case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"): 1
    // The separators of lines and paragraphs, U+2028 and U+2029.
    case 0xE2 where index + 2 < utf8.count && utf8[index + 1] == 0x80 && utf8[index + 2] & 0xFE == 0xA8:
      3
    default: 0
    }
  }

  private static func escape(_ character: Slice<UnsafeRawBufferPointer>) -> String {
    let scalars = String(decoding: character, as: UTF8.self).unicodeScalars
    return scalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      default:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
  }
}
