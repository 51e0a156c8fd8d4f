public import Languages

/// A text about two codes, which their comparison shows.
public struct PairNote: Sendable {
  /// The indexes of the codes in the protocol's list, the smaller first.
  public let first: Int
  public let second: Int

  /// The text in each locale that has one; the source locale always has.
  public let texts: [LanguageTag: NoteText]
}

/// A note in one locale.
public struct NoteText: Sendable {
  public let passage: Passage

  /// Which source text it was translated from, where that is recorded.
  public let translatedFrom: TextStamp?

  /// The checks that the author has silenced.
  public let allowed: [AllowedCheck]

  /// Where the text leads in the site.
  public let links: [ContentLink]
}
