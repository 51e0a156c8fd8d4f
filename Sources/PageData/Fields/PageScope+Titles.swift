import Languages
import Mustache

/// What titles of codes and comparisons go by.
extension PageScope {
  /// How many characters of a title search engines show, without the words that are in all of them.
  static let titleLimit = 55
  static let comparisonLimit = 40

  /// Whether the protocol's name, the codes and their names, that of a single code with its gloss,
  /// are longer together.
  func hasLongNames() -> Bool {
    let own =
      length(of: ProtocolSource.namePlace, of: entry(.plain))
      + length(of: CodeSource.codePlace, of: first(.plain))
      + length(of: CodeSource.namePlace, of: first(.plain))
    guard kind == .comparison else {
      return own + length(of: CodeSource.glossPlace, of: first(.plain)) > Self.titleLimit
    }
    let other =
      length(of: CodeSource.codePlace, of: second(.plain))
      + length(of: CodeSource.namePlace, of: second(.plain))
    return own + other > Self.comparisonLimit
  }

  /// How many characters the text of a record's field has.
  private func length(of place: Int, of record: Value) -> Int {
    store.withBytes(of: field(place, of: record)) { bytes in
      bytes.withMemoryRebound(to: UInt8.self) { UTF8Span(unchecked: $0.span).characterCount }
    }
  }
}
