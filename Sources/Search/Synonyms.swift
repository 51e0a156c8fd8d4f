/// Words that readers may type in the place of others: the string `search.words` of a locale.
///
/// `a, b = c, d | …` (or `、`) or with a line each: a and b are found where c or d stands, and the other way
/// round with less weight. Each may be several words.
struct Synonyms {
  struct Group {
    let typed: [[WordCutter.Token]]
    let meant: [[WordCutter.Token]]
  }

  let groups: [Group]

  init(_ text: String) {
    groups = text.split(whereSeparator: { $0 == "|" || $0.isNewline }).compactMap { group in
      let sides = group.split(separator: "=", maxSplits: 1).map(Self.phrases)
      guard sides.count == 2, !sides[0].isEmpty, !sides[1].isEmpty else { return nil }
      return Group(typed: sides[0], meant: sides[1])
    }
  }

  private static func phrases(_ side: Substring) -> [[WordCutter.Token]] {
    side.split(whereSeparator: SearchStrings.isComma).map { WordCutter.tokens(in: String($0)) }
      .filter { !$0.isEmpty }
  }
}
