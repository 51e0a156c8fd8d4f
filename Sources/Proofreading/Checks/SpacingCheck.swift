/// `spacing`: no space stands where none belongs.
struct SpacingCheck: Check {
  func findings(in pair: TextPair) -> [Finding] {
    let glyphs = pair.content.glyphs
    return glyphs.indices.compactMap { index in
      guard glyphs[index].isSpace, glyphs[index].scalar != "\n",
        let (message, remedy) = mistake(at: index, in: glyphs, pair)
      else { return nil }
      return Finding(
        check: .spacing, location: pair.content.location(at: glyphs[index].offset),
        message: message, remedy: remedy)
    }
  }

  private func mistake(
    at index: Int, in glyphs: [Glyph], _ pair: TextPair
  ) -> (String, String)? {
    // The first space of a run speaks for all.
    guard index == 0 || !glyphs[index - 1].isSpace else { return nil }
    let end = glyphs[index...].firstIndex { !$0.isSpace || $0.scalar == "\n" } ?? glyphs.count
    if end == glyphs.count || glyphs[end].scalar == "\n" {
      let isBreak =
        end < glyphs.count && Self.isLineBreak(glyphs[index..<end], before: glyphs[end...])
      return isBreak ? nil : ("there is a space at the end of the line", "remove it")
    }
    if end - index > 1 { return ("there are \(end - index) spaces in a row", "leave one") }
    guard pair.locale.language == "en", Self.isClosing(glyphs[end...]) else { return nil }
    return ("there is a space before “\(glyphs[end].scalar)”", "remove it")
  }

  /// Whether spaces are Markdown's mark of a line break: two of them before another line.
  private static func isLineBreak(
    _ spaces: ArraySlice<Glyph>, before rest: ArraySlice<Glyph>
  ) -> Bool {
    spaces.count == 2 && rest.dropFirst().first.map { !$0.isSpace } ?? false
  }

  /// Whether a text starts with a mark that ends something: `.`, but not `.ics` or `…`.
  private static func isClosing(_ text: ArraySlice<Glyph>) -> Bool {
    guard let first = text.first, ",.;:?!)".unicodeScalars.contains(first.scalar) else {
      return false
    }
    guard let next = text.dropFirst().first else { return true }
    return !next.isLetter && !next.isDigit && !next.isPlaceholder && next.scalar != first.scalar
  }
}
