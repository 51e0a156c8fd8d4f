import Diagnostics
import Languages

/// How many characters a translation and its source have.
struct TextLengths: Sendable {
  /// How many characters a source text has before its translation's length tells anything.
  private static let shortestSource = 40

  let locale: LanguageTag

  /// Where the translation starts.
  let location: SourceLocation

  let own: Int
  let source: Int

  /// - Returns: `nil` if there is no source or it is too short.
  init?(of pair: TextPair) {
    guard let source = pair.source?.length, source >= Self.shortestSource else { return nil }
    locale = pair.locale
    location = pair.content.location
    own = pair.content.length
    self.source = source
  }

  /// The length of the translation divided by that of its source.
  var ratio: Double { Double(own) / Double(source) }
}
