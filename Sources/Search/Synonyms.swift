/// Words that readers may type in the place of others: the string `search.words` of a locale.
///
/// `a, b = c, d | …` (or `、`) or with a line each: a and b are found where c or d stands, and the
/// other way round with less weight. Each may be several words.
struct Synonyms {
  struct Group {
    let typed: [Phrase]
    let meant: [Phrase]
  }

  /// One or several words, cut once for all items.
  struct Phrase: Equatable {
    let text: CutText

    /// The words with spaces between them.
    let words: [CutText.Token]

    /// The expressions in scripts without spaces.
    let runs: [Letters]

    /// What stays of each when its verb is conjugated, if it has one.
    let stemsOfRuns: [Letters?]

    /// - Returns: `nil` for a text without words.
    init?(_ text: Letters) {
      let text = CutText(text)
      guard !text.tokens.isEmpty else { return nil }
      self.text = text
      words = text.words
      let runs = text.runs
      self.runs = runs.map(FoldedText.folded)
      stemsOfRuns = runs.map { RunStem.stem(of: $0).map(FoldedText.folded) }
    }

    static func == (a: Phrase, b: Phrase) -> Bool { a.text == b.text }
  }

  let groups: [Group]

  init(_ text: String) {
    let lines = Array(text.unicodeScalars).split { $0 == "|" || Self.isNewline($0) }
    groups = lines.compactMap { group in
      let sides = group.split(separator: "=", maxSplits: 1).map(Self.phrases)
      guard sides.count == 2, !sides[0].isEmpty, !sides[1].isEmpty else { return nil }
      return Group(typed: sides[0], meant: sides[1])
    }
  }

  private static func isNewline(_ letter: Unicode.Scalar) -> Bool {
    switch letter {
    case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }

  private static func phrases(_ side: Letters) -> [Phrase] {
    side.split(whereSeparator: SearchStrings.isComma).compactMap { Phrase($0) }
  }
}
