import Bytes

/// A BCP 47 language tag, such as `en` or `pt-BR`.
public struct LanguageTag: Sendable, Hashable, CustomStringConvertible {
  public let text: String

  /// Takes a text that may be a tag. Nothing is looked up.
  ///
  /// - Returns: `nil` unless the text is well formed: a language of two or three letters, then
  ///   parts of one to eight letters or digits, with hyphens in between (RFC 5646 §2.1).
  public init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let language = parts.first, (2...3).contains(language.count),
      language.allSatisfy(\.isASCIILetter),
      parts.dropFirst().allSatisfy({ part in
        (1...8).contains(part.count)
          && part.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit }
      })
    else { return nil }
    self.text = text
  }

  public var description: String { text }

  /// The language alone: `pt` of `pt-BR`.
  public var language: String {
    String(Substring(text.utf8.prefix { $0 != UInt8(ascii: "-") })).lowercased()
  }
}

extension LanguageTag {
  /// The region part in capitals: `BR` of `pt-br`, `419` of `es-419`.
  public var region: String? {
    text.split(separator: "-").dropFirst().prefix { $0.utf8.count > 1 }.first { part in
      part.utf8.count == 2 || part.utf8.count == 3 && part.utf8.allSatisfy(\.isASCIIDigit)
    }?.uppercased()
  }

  /// Whether the locale's script reads from right to left (CLDR); a script in the tag decides.
  public var isRightToLeft: Bool {
    if let script { return Self.rightToLeftScripts.contains(script) }
    return Self.isRightToLeft(text) || Self.isRightToLeft(language)
  }

  /// The script part, four letters after the language: `arab` of `uz-Arab-AF`.
  private var script: String? {
    let parts = text.split(separator: "-")
    guard parts.count > 1, parts[1].utf8.count == 4, parts[1].utf8.allSatisfy(\.isASCIILetter)
    else { return nil }
    return parts[1].lowercased()
  }

  private static let rightToLeftScripts: Set<String> = [
    "adlm", "arab", "aran", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa",
  ]
}

extension LanguageTag {
  /// The language and the region as Open Graph joins them (https://ogp.me): `pt_BR`, `en_US` for
  /// `en`.
  public var openGraphTag: String {
    let region = region ?? Self.likelyRegion(text) ?? Self.likelyRegion(language)
    return region.map { "\(language)_\($0)" } ?? language
  }
}

extension LanguageTag {
  /// Whether words have spaces between them, as they have in most scripts.
  public var separatesWords: Bool {
    !["ja", "zh", "yue", "th", "lo", "km", "my", "bo", "dz"].contains(language)
  }
}
