/// Korean has the marks of ASCII, not those of full width.
struct KoreanMarks: PunctuationMarks {
  private static let wide: [Unicode.Scalar: Unicode.Scalar] = ["、": ",", "。": ".", "\u{3000}": " "]

  func mistake(at index: Int, in glyphs: [Glyph]) -> PunctuationMistake? {
    let mark = glyphs[index].scalar
    guard let own = Self.wide[mark] ?? Self.ascii(mark) else { return nil }
    return PunctuationMistake(
      message: "“\(mark)” is of full width", remedy: "write “\(own)” in Korean")
  }

  /// The ASCII mark of a mark of full width.
  private static func ascii(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) : nil
  }
}
