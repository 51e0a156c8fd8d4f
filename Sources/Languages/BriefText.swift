/// As much of a text as search engines show below a result.
public enum BriefText {
  /// How many characters that is at most.
  public static let limit = 155

  /// The first sentences of a text without markup, or the first words of the first sentence with an
  /// ellipsis; `nil` if the text is empty.
  public static func of(_ text: String) -> String? {
    guard !text.isEmpty else { return nil }
    let limit = text.end(ofCharacters: limit)
    guard limit < text.endIndex else { return text }
    if let end = endOfSentences(in: text, upTo: limit) { return String(text[..<end]) }
    // The ellipsis takes the place of the space.
    let space = text.unicodeScalars[..<limit].lastIndex(where: \.properties.isWhitespace)
    return "\(text[..<(space ?? text.index(before: limit))])…"
  }

  /// Where the last sentence ends that ends within a limit; `nil` if none does.
  ///
  /// Marks of scripts without spaces end one by themselves. What follows others has to look like a
  /// sentence, since an abbreviation is followed by a small letter.
  private static func endOfSentences(in text: String, upTo limit: String.Index) -> String.Index? {
    let limit = text.utf8.distance(from: text.startIndex, to: limit)
    var (place, end) = (0, 0)
    var mark: (place: Int, isBeforeSpace: Bool)?
    for scalar in text.unicodeScalars {
      if let last = mark {
        if scalar.properties.isWhitespace {
          mark?.isBeforeSpace = true
        } else {
          if last.isBeforeSpace, !Character(scalar).isLowercase { end = last.place }
          mark = nil
        }
      }
      guard place < limit || mark != nil else { break }
      place += UTF8.width(scalar)
      switch scalar {
      case "。" where place <= limit, "！" where place <= limit, "？" where place <= limit: end = place
      case ".", "!", "?", "…", "؟", "۔", "।": if place <= limit { mark = (place, false) }
      default: break
      }
    }
    end = mark?.place ?? end
    return end > 0 ? text.utf8.index(text.startIndex, offsetBy: end) : nil
  }
}
