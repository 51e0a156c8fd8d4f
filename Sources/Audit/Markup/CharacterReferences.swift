/// Character references, such as `&amp;` and `&#233;` (WHATWG HTML §13.2.5.72).
enum CharacterReferences {
  /// The names that addresses and ids are written with; others are left as they are, which makes
  /// no difference to whether two texts are equal.
  private static let names: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    "sol": "/", "num": "#", "quest": "?", "period": ".", "colon": ":", "equals": "=",
    "lowbar": "_", "percnt": "%", "Tab": "\t", "NewLine": "\n",
  ]

  private static let longest = 10

  /// A text with its references resolved.
  static func resolved(_ text: ArraySlice<UInt8>) -> [UInt8] {
    guard text.contains(UInt8(ascii: "&")) else { return Array(text) }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var rest = text
    while let first = rest.first {
      if first == UInt8(ascii: "&"), let (scalar, length) = reference(at: rest) {
        result.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
        rest = rest.dropFirst(length)
      } else {
        result.append(first)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  /// The scalar that a text starting with `&` stands for, and how many bytes name it.
  private static func reference(at text: ArraySlice<UInt8>) -> (Unicode.Scalar, Int)? {
    let end = text.prefix(longest + 2).firstIndex(of: UInt8(ascii: ";"))
    guard let end else { return nil }
    let name = String(decoding: text[(text.startIndex + 1)..<end], as: UTF8.self)
    let length = end + 1 - text.startIndex
    guard name.hasPrefix("#") else { return names[name].map { ($0, length) } }
    let digits = name.dropFirst()
    let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
    guard !digits.contains("+") else { return nil }
    let number =
      isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
    return number.flatMap(Unicode.Scalar.init).map { ($0, length) }
  }
}
