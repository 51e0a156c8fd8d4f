/// Russian quotes with guillemets and has a dash where English may have a hyphen between spaces.
struct RussianMarks: PunctuationMarks {
  func mistake(at index: Int, in glyphs: [Glyph]) -> PunctuationMistake? {
    switch glyphs[index].scalar {
    case "\"":
      return PunctuationMistake(message: "“\"” is the straight quotation mark", remedy: "write «…»")
    case "-" where isDash(at: index, in: glyphs):
      return PunctuationMistake(
        message: "a hyphen stands for a dash", remedy: "write a no-break space and “—”")
    default: return nil
    }
  }

  /// Whether one hyphen or two stand between spaces.
  private func isDash(at index: Int, in glyphs: [Glyph]) -> Bool {
    let end = glyphs[index...].firstIndex { $0.scalar != "-" } ?? glyphs.count
    return end - index <= 2 && glyphs.at(index - 1)?.isSpace ?? false
      && glyphs.at(end)?.isSpace ?? false
  }
}
