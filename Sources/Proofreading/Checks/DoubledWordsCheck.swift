import Languages

/// `doubled-words`: no word stands twice in a row.
///
/// In a language without spaces between words that can't be told, so nothing is looked for there.
struct DoubledWordsCheck: Check {
  /// The words that may stand twice in a locale: `grammar.doubled` of its string table.
  let exceptions: [LanguageTag: Set<String>]

  func findings(in pair: TextPair) -> [Finding] {
    let exceptions = exceptions[pair.locale] ?? []
    let glyphs = pair.content.glyphs
    let words = pair.content.words
    return zip(words, words.dropFirst()).compactMap { first, second in
      let text = second.folded
      guard first.folded == text, second.hasLetter, !exceptions.contains(text),
        glyphs.isOnlySpace(between: first, and: second)
      else { return nil }
      return Finding(
        check: .doubledWords, location: pair.content.location(at: second.offset),
        message: "“\(second.text)” is here twice",
        remedy: "remove one, or list it in “grammar.doubled” of Locales/\(pair.locale).yaml")
    }
  }
}
