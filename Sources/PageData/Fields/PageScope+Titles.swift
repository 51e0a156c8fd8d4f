import Languages
import Mustache

/// What titles of codes and comparisons go by.
extension PageScope {
  /// How many characters of a title search engines show, without the words that are in all of them.
  private static let titleLimit = 55
  private static let comparisonLimit = 40

  /// Whether the protocol's name, the codes and their names, that of a single code with its gloss, are
  /// longer together.
  func hasLongNames() -> Bool {
    let own = [
      field(ProtocolSource.namePlace, of: entry(.plain)),
      field(CodeSource.codePlace, of: first(.plain)),
      field(CodeSource.namePlace, of: first(.plain)),
    ]
    guard kind == .comparison else {
      return length(of: own + [field(CodeSource.glossPlace, of: first(.plain))]) > Self.titleLimit
    }
    let other = [CodeSource.codePlace, CodeSource.namePlace].map { field($0, of: second(.plain)) }
    return length(of: own + other) > Self.comparisonLimit
  }

  private func length(of texts: [Value]) -> Int {
    texts.reduce(0) { $0 + store.string(of: $1).characterCount }
  }
}
