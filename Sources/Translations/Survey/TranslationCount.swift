public import Languages

/// How much of a protocol is translated into a locale.
public struct TranslationCount: Sendable, Hashable {
  public let locale: LanguageTag

  /// The folder of the protocol, or that of the pages that stand by themselves.
  public let protocolID: String
  public internal(set) var texts = 0
  public internal(set) var stale = 0
  public internal(set) var missing = 0

  /// How many of the translated texts have no stamp.
  public internal(set) var unstamped = 0

  /// How many words the sources of stale and missing texts have.
  public internal(set) var wordsToDo = 0

  init(locale: LanguageTag, protocolID: String) {
    self.locale = locale
    self.protocolID = protocolID
  }

  /// How many texts are translated from their sources as they are now.
  public var translated: Int {
    texts - stale - missing
  }

  /// The share of translated texts, rounded down, so that 100 means all of them.
  public var percent: Int {
    texts == 0 ? 100 : translated * 100 / texts
  }

  /// Notes what is to be done for one of the texts.
  mutating func note(_ unit: TranslationUnit) {
    switch unit.state {
    case .translated: break
    case .unstamped: unstamped += 1
    case .stale: stale += 1
    case .missing: missing += 1
    }
    wordsToDo += unit.wordsToDo
  }
}
