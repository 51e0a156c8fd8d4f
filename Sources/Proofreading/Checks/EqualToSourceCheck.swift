/// `equal-to-source`: a text is not the source's own words.
struct EqualToSourceCheck: Check {
  /// How many words a part of a text has before it has to differ from the source's.
  private static let fewestWords = 4

  func findings(in pair: TextPair) -> [Finding] {
    guard let source = pair.source else { return [] }
    let own = TextContent.text(of: pair.content.glyphs)
    if own == TextContent.text(of: source.glyphs) {
      let words = Self.words(pair.content.glyphs)
      let limit = pair.kind == .passage ? 1 : Self.fewestWords
      return words >= limit ? [finding("the text is", at: pair.content.start, pair)] : []
    }
    let originals = Set(source.glyphs.paragraphs.map(TextContent.text(of:)))
    return pair.content.glyphs.paragraphs.compactMap { paragraph in
      guard let first = paragraph.first(where: { !$0.isSpace }),
        originals.contains(TextContent.text(of: paragraph)),
        Self.words(Array(paragraph)) >= Self.fewestWords
      else { return nil }
      return finding("this paragraph is", at: first.offset, pair)
    }
  }

  private static func words(_ glyphs: [Glyph]) -> Int {
    Word.words(of: glyphs).count { $0.text.contains(where: \.isLetter) }
  }

  private func finding(_ subject: String, at offset: Int, _ pair: TextPair) -> Finding {
    Finding(
      check: .equalToSource, location: pair.content.location(at: offset),
      message: "\(subject) that of the source locale “\(pair.sourceLocale)”",
      remedy: "translate it")
  }
}
