public import Diagnostics

/// The text of one section in one locale, turned into HTML once.
public struct Passage: Sendable {
  /// The whole section: HTML blocks.
  public let html: [UInt8]

  /// The first paragraph, which sentences quote: inline HTML.
  public let opening: [UInt8]

  /// The first paragraph without markup.
  public let openingText: String

  /// Where the section's text starts.
  public let location: SourceLocation
}
