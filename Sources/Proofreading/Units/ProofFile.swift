import Catalog
import Diagnostics
import Languages

/// A file to proofread: its texts, and what it says they are allowed.
struct ProofFile: Sendable {
  let locale: LanguageTag
  let texts: [Text]
  var allowances: [Allowance]

  /// Where the file starts.
  let location: SourceLocation

  /// The sections without a record of which source text they were made from; `nil` if such a
  /// record has no place in the file.
  var unstamped: [String]?

  struct Text: Sendable {
    let scope: Scope
    let pair: TextPair
  }
}

/// What an `allow` may be about: a part of a file.
enum Scope: Sendable, Hashable {
  case section(Section)

  /// A part of a pair's file, or the text of a page that stands by itself.
  case note

  /// The value of a YAML file whose key stands on a line.
  case line(Int)
}
