public import Diagnostics
public import Languages

/// What a file of its own says of two codes; their comparison shows it.
public struct PairNote: Sendable {
  /// The index of the smaller code in the protocol's list.
  public let first: Int

  /// The index of the other code.
  public let second: Int

  /// The text in each locale that has one; the source locale always has.
  public let texts: [LanguageTag: NoteText]
}

/// A pair's file in one locale.
public struct NoteText: Sendable {
  /// The parts that the file has: at least one.
  public let passages: [PairPart: Passage]

  /// Which source text each part was translated from, where that is recorded.
  public let translatedFrom: [PairPart: TextStamp]

  /// The checks that the author has silenced.
  public let allowed: [AllowedCheck]

  /// Where the text leads in the site.
  public let links: [ContentLink]

  public let file: SourceFile

  /// The parts that the file has, in their order.
  public var parts: [PairPart] { PairPart.allCases.filter { passages[$0] != nil } }
}
