/// As much of a text as search engines show below a result.
public enum BriefText {
  /// How many characters that is at most.
  public static let limit = 155

  /// Leaves of a text without markup, in UTF-8, its first sentences, or the first words of its
  /// first sentence with an ellipsis.
  public static func shorten(_ text: inout [UInt8]) {
    let (end, isInSentence) = end(of: UTF8Span(unchecked: text.span))
    text.removeSubrange(end...)
    if isInSentence { text += "…".utf8 }
  }

  /// Where the text ends that is left, in bytes, and whether that is inside a sentence.
  private static func end(of text: UTF8Span) -> (Int, isInSentence: Bool) {
    let limit = text.end(ofCharacters: limit)
    guard limit < text.count else { return (limit, false) }
    if let end = endOfSentences(in: text, upTo: limit) { return (end, false) }
    // The ellipsis takes the place of the space.
    var (place, space): (Int, Int?) = (0, nil)
    while place < limit {
      let (scalar, width) = text.span.scalar(at: place)
      if WhiteSpace.contains(scalar) { space = place }
      place += width
    }
    return (space ?? text.end(ofCharacters: Self.limit - 1), true)
  }

  /// Where the last sentence ends that ends within a limit; `nil` if none does.
  ///
  /// Marks of scripts without spaces end one by themselves. What follows others has to look like a
  /// sentence, since an abbreviation is followed by a small letter.
  private static func endOfSentences(in text: UTF8Span, upTo limit: Int) -> Int? {
    var (place, end) = (0, 0)
    var mark: (place: Int, isBeforeSpace: Bool)?
    let bytes = text.span
    while place < bytes.count {
      let (scalar, width) = bytes.scalar(at: place)
      if let last = mark {
        if WhiteSpace.contains(scalar) {
          mark?.isBeforeSpace = true
        } else {
          if last.isBeforeSpace, !isSmall(scalar) { end = last.place }
          mark = nil
        }
      }
      guard place < limit || mark != nil else { break }
      place += width
      guard place <= limit else { continue }
      switch scalar {
      // 。！？
      case 0x3002, 0xFF01, 0xFF1F: end = place
      // . ! ? … ؟ ۔ ।
      case 0x2E, 0x21, 0x3F, 0x2026, 0x061F, 0x06D4, 0x0964: mark = (place, false)
      default: break
      }
    }
    end = mark?.place ?? end
    return end > 0 ? end : nil
  }

  private static func isSmall(_ scalar: UInt32) -> Bool {
    Unicode.Scalar(scalar)?.properties.isLowercase ?? false
  }
}
