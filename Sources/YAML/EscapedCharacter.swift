/// A character that a text in double quotes names by an escape (YAML 1.2 §5.7).
struct EscapedCharacter {
  /// Where the backslash stands.
  let offset: Int

  /// The number of the character, which may be that of a surrogate or too large.
  let value: UInt32

  /// How many bytes the escape has.
  let length: Int

  /// - Returns: `nil` if no such escape stands there, or one of a sign that stands for itself.
  init?(at offset: Int, in bytes: ArraySlice<UInt8>) {
    guard bytes.indices.contains(offset + 1), bytes[offset] == UInt8(ascii: "\\") else {
      return nil
    }
    self.offset = offset
    let digits: Int
    switch bytes[offset + 1] {
    case UInt8(ascii: "x"): digits = 2
    case UInt8(ascii: "u"): digits = 4
    case UInt8(ascii: "U"): digits = 8
    case let letter:
      guard let value = Self.named[letter] else { return nil }
      self.value = value
      length = 2
      return
    }
    let text = String(decoding: bytes[(offset + 2)...].prefix(digits), as: UTF8.self)
    guard text.utf8.count == digits, let value = UInt32(text, radix: 16) else { return nil }
    self.value = value
    length = 2 + digits
  }

  /// The control characters that have a letter.
  private static let named: [UInt8: UInt32] = [
    UInt8(ascii: "0"): 0x00, UInt8(ascii: "a"): 0x07, UInt8(ascii: "b"): 0x08,
    UInt8(ascii: "v"): 0x0B, UInt8(ascii: "f"): 0x0C, UInt8(ascii: "e"): 0x1B,
    UInt8(ascii: "N"): 0x85,
  ]

  /// The escapes in a scalar; none if it is not in double quotes.
  static func all(in scalar: ArraySlice<UInt8>) -> [EscapedCharacter] {
    guard scalar.first == UInt8(ascii: "\"") else { return [] }
    var found: [EscapedCharacter] = []
    var index = scalar.startIndex
    while index < scalar.endIndex {
      guard scalar[index] == UInt8(ascii: "\\") else {
        index += 1
        continue
      }
      let escape = EscapedCharacter(at: index, in: scalar)
      if let escape { found.append(escape) }
      index += escape?.length ?? 2
    }
    return found
  }
}
