/// Japanese has marks of full width; ASCII ones stay between words of other languages.
struct JapaneseMarks: PunctuationMarks {
  private static let own: [Unicode.Scalar: Unicode.Scalar] = [
    ",": "、", ".": "。", "(": "（", ")": "）", ":": "：", ";": "；", "?": "？", "!": "！",
  ]

  func mistake(at index: Int, in glyphs: [Glyph]) -> PunctuationMistake? {
    let mark = glyphs[index].scalar
    guard let own = Self.own[mark],
      [index - 1, index + 1].contains(where: { glyphs.at($0).map(Self.isJapanese) ?? false })
    else { return nil }
    return PunctuationMistake(
      message: "“\(mark)” is the ASCII mark", remedy: "write “\(own)” next to Japanese")
  }

  private static func isJapanese(_ glyph: Glyph) -> Bool {
    Script.japanese.contains(glyph.scalar)
  }
}
