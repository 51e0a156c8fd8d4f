/// `equal-to-source`: a text is not the source's own words.
struct EqualToSourceCheck: Check {
  /// How many words a part of a text has before it has to differ from the source's.
  private static let fewestWords = 4

  func findings(in pair: TextPair) -> [Finding] {
    guard let source = pair.source else { return [] }
    let content = pair.content
    if content.prose == source.prose {
      let words = content.words.count(where: \.hasLetter)
      let limit = pair.kind == .passage ? 1 : Self.fewestWords
      return words >= limit ? [finding("the text is", at: content.start, pair)] : []
    }
    let originals = Set(source.paragraphs.map(\.text))
    return content.paragraphs.compactMap { paragraph in
      guard originals.contains(paragraph.text),
        content.words.count(where: { paragraph.range.contains($0.range.lowerBound) && $0.hasLetter }
        )
          >= Self.fewestWords,
        let first = content.glyphs[paragraph.range].first(where: { !$0.isSpace })
      else { return nil }
      return finding("this paragraph is", at: first.offset, pair)
    }
  }

  private func finding(_ subject: String, at offset: Int, _ pair: TextPair) -> Finding {
    Finding(
      check: .equalToSource, location: pair.content.location(at: offset),
      message: "\(subject) that of the source locale “\(pair.sourceLocale)”",
      remedy: "translate it")
  }
}
