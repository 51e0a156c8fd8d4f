/// How a text stands in a locale other than the source's.
public enum TranslationState: String, Sendable, CaseIterable {
  /// Translated from the source text as it is now.
  case translated

  /// Translated from a source text that is not recorded; counts as translated.
  case unstamped

  /// Translated from an earlier source text.
  case stale

  /// Not translated: there is no text, or only the source's own.
  case missing

  /// Whether there is nothing to do for readers.
  public var isTranslated: Bool {
    self == .translated || self == .unstamped
  }
}
