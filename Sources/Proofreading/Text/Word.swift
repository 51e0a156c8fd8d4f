/// A word of a text: letters and digits, with hyphens and apostrophes inside.
struct Word: Sendable {
  let text: String

  /// The text in small letters.
  let folded: String

  /// The indexes of its glyphs.
  let range: Range<Int>

  /// The byte offset in the file.
  let offset: Int

  static func words(of glyphs: [Glyph]) -> [Word] {
    var words: [Word] = []
    var index = 0
    while index < glyphs.count {
      guard glyphs[index].isLetter || glyphs[index].isDigit else {
        index += 1
        continue
      }
      let end = end(ofWordAt: index, in: glyphs)
      let text = glyphs.text(in: index..<end)
      words.append(
        Word(
          text: text, folded: text.lowercased(), range: index..<end,
          offset: glyphs[index].offset))
      index = end
    }
    return words
  }

  private static func end(ofWordAt start: Int, in glyphs: [Glyph]) -> Int {
    var end = start + 1
    while end < glyphs.count {
      if isPart(glyphs[end]) {
        end += 1
      } else if end + 1 < glyphs.count, isPart(glyphs[end + 1]),
        ["'", "’", "-", "\u{2010}", "\u{2011}"].contains(glyphs[end].scalar)
      {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  private static func isPart(_ glyph: Glyph) -> Bool {
    if glyph.isLetter || glyph.isDigit { return true }
    if glyph.scalar.isASCII { return false }
    let category = glyph.scalar.properties.generalCategory
    return category == .nonspacingMark || category == .spacingMark
  }

  var hasLetter: Bool { text.contains(where: \.isLetter) }
}

extension [Glyph] {
  /// Whether there is nothing but white space inside one paragraph between two words.
  func isOnlySpace(between first: Word, and second: Word) -> Bool {
    let gap = self[first.range.upperBound..<second.range.lowerBound]
    return gap.allSatisfy(\.isSpace) && gap.count { $0.scalar == "\n" } < 2
  }

  /// The prose cut at its empty lines.
  var paragraphs: [ArraySlice<Glyph>] {
    var paragraphs: [ArraySlice<Glyph>] = []
    var start = 0
    for index in indices.dropFirst()
    where self[index].scalar == "\n" && self[index - 1].scalar == "\n" {
      paragraphs.append(self[start..<index])
      start = index
    }
    paragraphs.append(self[start...])
    return paragraphs.filter { $0.contains { !$0.isSpace } }
  }
}
