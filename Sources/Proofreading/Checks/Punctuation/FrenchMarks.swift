/// French has a curled apostrophe, guillemets, and no-break spaces at its double marks; in Canada
/// only the colon and guillemets have (Banque de dépannage linguistique).
struct FrenchMarks: PunctuationMarks {
  let isCanadian: Bool

  func mistake(at index: Int, in glyphs: [Glyph]) -> PunctuationMistake? {
    let mark = glyphs[index].scalar
    switch mark {
    case "'" where glyphs.at(index - 1)?.isLetter ?? false:
      return PunctuationMistake(message: "“'” is the straight apostrophe", remedy: "write “’”")
    case "\"":
      return PunctuationMistake(
        message: "“\"” is the straight quotation mark", remedy: "write « … »")
    case ";", "?", "!":
      guard !isCanadian else { return nil }
      fallthrough
    case ":", "»":
      guard needsSpace(before: index, in: glyphs) else { return nil }
      return PunctuationMistake(
        message: "no no-break space stands before “\(mark)”",
        remedy: "put \(mark == ":" || mark == "»" ? "U+00A0" : "U+202F") there")
    case "«":
      guard let next = glyphs.at(index + 1), !next.isNoBreakSpace else { return nil }
      return PunctuationMistake(
        message: "no no-break space stands after “«”", remedy: "put U+00A0 there")
    default: return nil
    }
  }

  private func needsSpace(before index: Int, in glyphs: [Glyph]) -> Bool {
    guard let before = glyphs.at(index - 1), !before.isNoBreakSpace else { return false }
    switch glyphs[index].scalar {
    case ":":
      // As in `sip:alice` or `12:30`.
      guard let after = glyphs.at(index + 1) else { return true }
      return before.isSpace || !(after.isLetter || after.isDigit || after.scalar == "/")
    case "?", "!": return !"?!…(".unicodeScalars.contains(before.scalar)
    default: return true
    }
  }
}
