/// A BCP 47 language tag, such as `en` or `pt-BR`.
public struct LanguageTag: Sendable, Hashable, CustomStringConvertible {
  public let text: String

  /// - Returns: `nil` unless the text is well formed: a language of two or three letters, then
  ///   parts of one to eight letters or digits, with hyphens in between (RFC 5646 §2.1).
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let language = parts.first, (2...3).contains(language.count),
      language.utf8.allSatisfy({ Self.isLetter($0) }),
      parts.dropFirst().allSatisfy({ part in
        (1...8).contains(part.count)
          && part.utf8.allSatisfy { Self.isLetter($0) || Self.isDigit($0) }
      })
    else { return nil }
    self.text = text
  }

  public var description: String { text }

  /// The language alone: `pt` of `pt-BR`.
  public var language: String {
    String(text.prefix { $0 != "-" }).lowercased()
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

extension LanguageTag {
  /// Whether the locale's script reads from right to left (CLDR).
  public var isRightToLeft: Bool {
    Self.isRightToLeft(text) || Self.isRightToLeft(language)
  }
}
