import Catalog
import Languages

/// A text of one locale beside the text that it translates.
struct TextPair: Sendable {
  enum Origin: Sendable {
    /// A section of a code, or a note on a pair.
    case passage

    /// A value of a string table or of a protocol's file.
    case string
  }

  let kind: Origin
  let locale: LanguageTag
  let content: TextContent

  /// The source locale's text; `nil` if this is that one, or if there is none.
  let source: TextContent?
  let sourceLocale: LanguageTag

  /// What the first paragraph is bent into a clause for; `nil` if it is not.
  var clause: Section.Role?
}
