/// What a site does with text that is not translated, or no longer.
public struct TranslationOptions: Sendable, Hashable {
  /// What stands in the place of a translation whose source has changed since.
  public enum Stale: String, Sendable, CaseIterable {
    /// The old translation, with a note.
    case keep

    /// The source locale's text, with a note.
    case fallback
  }

  /// Which address search engines are told for a comparison without any text in its own locale.
  public enum FallbackPages: String, Sendable, CaseIterable {
    /// That of the source locale's page.
    case source

    /// Its own.
    case own
  }

  public var stale = Stale.keep
  public var fallbackPages = FallbackPages.source

  public init() {}
}
