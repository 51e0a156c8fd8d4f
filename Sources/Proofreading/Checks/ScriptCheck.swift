/// `script`: a paragraph has letters of its locale's script, if that is not the source's.
struct ScriptCheck: Check {
  /// The least part of a paragraph's letters that are of the script.
  private static let leastShare = 0.25

  /// How many letters a paragraph has before it is looked at.
  private static let fewestLetters = 20

  func findings(in pair: TextPair) -> [Finding] {
    let script = Script(of: pair.locale)
    guard pair.source != nil, script != Script(of: pair.sourceLocale) else { return [] }
    let ranges = script.ranges
    return pair.content.paragraphs.compactMap { paragraph in
      let letters = pair.content.glyphs[paragraph.range].filter(\.isLetter)
      let own = letters.count { letter in
        ranges.contains { $0.contains(letter.scalar.value) }
      }
      guard let first = letters.first, letters.count >= Self.fewestLetters,
        Double(own) < Double(letters.count) * Self.leastShare
      else { return nil }
      return Finding(
        check: .script, location: pair.content.location(at: first.offset),
        message: "only \(own) of this paragraph's \(letters.count) letters are \(script.name)",
        remedy: "translate it")
    }
  }
}
