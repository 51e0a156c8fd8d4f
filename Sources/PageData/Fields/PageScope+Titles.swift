import Mustache

/// What titles of comparisons go by.
extension PageScope {
  /// How many characters of a title search engines show, without the words that are in all of them.
  private static let titleLimit = 40

  /// Whether the protocol's name, the codes and their names are longer together.
  func hasLongNames() -> Bool {
    let names = [
      field(ProtocolSource.namePlace, of: entry(.plain)),
      field(CodeSource.codePlace, of: first(.plain)),
      field(CodeSource.namePlace, of: first(.plain)),
      field(CodeSource.codePlace, of: second(.plain)),
      field(CodeSource.namePlace, of: second(.plain)),
    ]
    return names.reduce(0) { $0 + text($1).count } > Self.titleLimit
  }
}
