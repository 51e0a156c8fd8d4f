/// Words that readers may type in the place of others: the string `search.words` of a locale.
///
/// `a, b = c, d | …` (or `、`) or with a line each: a and b are found where c or d stands, and the other way
/// round with less weight. Each may be several words.
struct Synonyms {
  struct Group {
    let typed: [Phrase]
    let meant: [Phrase]
  }

  /// One or several words, cut once for all items.
  struct Phrase: Equatable {
    private let tokens: [WordCutter.Token]

    /// The words with spaces between them, and the same as they stand in the index.
    let words: [WordCutter.Token]
    let folded: [String]

    /// The expressions in scripts without spaces.
    let runs: [String]

    /// What stays of each when its verb is conjugated, if it has one.
    let stemsOfRuns: [String?]

    /// - Returns: `nil` for a text without words.
    init?(_ text: String) {
      tokens = WordCutter.tokens(in: text)
      guard !tokens.isEmpty else { return nil }
      words = tokens.spaced
      folded = words.map { FoldedText.folded($0.text) }
      runs = tokens.runs
      stemsOfRuns = tokens.unfoldedRuns.map { RunStem.stem(of: $0).map(FoldedText.folded) }
    }
  }

  let groups: [Group]

  init(_ text: String) {
    groups = text.split(whereSeparator: { $0 == "|" || $0.isNewline }).compactMap { group in
      let sides = group.split(separator: "=", maxSplits: 1).map(Self.phrases)
      guard sides.count == 2, !sides[0].isEmpty, !sides[1].isEmpty else { return nil }
      return Group(typed: sides[0], meant: sides[1])
    }
  }

  private static func phrases(_ side: Substring) -> [Phrase] {
    side.split(whereSeparator: SearchStrings.isComma).compactMap { Phrase(String($0)) }
  }
}
