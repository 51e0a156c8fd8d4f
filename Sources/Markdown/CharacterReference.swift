import Bytes
public import Diagnostics

/// A numeric character reference, such as `&#1;` or `&#xFFFE;`.
public struct CharacterReference: Sendable, Hashable {
  /// Byte offset of the ampersand in the file.
  public let offset: Int

  /// The number of the character.
  public let value: UInt32

  /// The references in a text to characters that no text may have.
  ///
  /// - Parameter needsEnd: whether what lacks its semicolon is none, as in Markdown.
  static func unfit(in bytes: ArraySlice<UInt8>, needsEnd: Bool) -> [CharacterReference] {
    var found: [CharacterReference] = []
    var index = bytes.startIndex
    while let start = bytes[index...].firstPlace(of: UInt8(ascii: "&")) {
      index = start + 1
      guard let value = value(at: start, in: bytes, needsEnd: needsEnd),
        UnfitCharacter.isUnfit(value)
      else { continue }
      found.append(CharacterReference(offset: start, value: value))
    }
    return found
  }

  private static func value(
    at start: Int, in bytes: ArraySlice<UInt8>, needsEnd: Bool
  ) -> UInt32? {
    var rest = bytes[(start + 1)...]
    guard rest.popFirst() == UInt8(ascii: "#") else { return nil }
    let isHexadecimal = rest.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
    if isHexadecimal { rest.removeFirst() }
    let digits = rest.prefix {
      isHexadecimal ? $0.hexadecimalValue != nil : $0.isASCIIDigit
    }
    guard !digits.isEmpty else { return nil }
    if needsEnd, rest.dropFirst(digits.count).first != UInt8(ascii: ";") { return nil }
    let text = String(decoding: digits, as: UTF8.self)
    // One that is too long for a number is no character either.
    return UInt32(text, radix: isHexadecimal ? 16 : 10) ?? .max
  }

  /// Reports the references in a template to characters that no text may have.
  public static func reportUnfit(inMarkup file: SourceFile, log: inout DiagnosticLog) {
    for reference in unfit(in: file.bytes[...], needsEnd: false) {
      log.append(
        UnfitCharacter.diagnostic(
          reference.value, at: SourceLocation(file: file, offset: reference.offset)))
    }
  }
}
