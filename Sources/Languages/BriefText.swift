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
    let scalars = text.unicodeScalars
    var end: String.Index?
    var index = text.startIndex
    while index < limit {
      let mark = scalars[index]
      index = scalars.index(after: index)
      if endsSentence(mark, before: text[index...]) { end = index }
    }
    if let end { return String(text[..<end]) }
    // The ellipsis takes the place of the space.
    let space = scalars[..<limit].lastIndex(where: \.properties.isWhitespace)
    return "\(text[..<(space ?? text.index(before: limit))])…"
  }

  /// Whether a sentence ends with a mark: those of scripts without spaces do it by themselves. For others
  /// what follows has to look like a sentence, since an abbreviation is followed by a small letter.
  private static func endsSentence(_ mark: Unicode.Scalar, before rest: Substring) -> Bool {
    switch mark {
    case "。", "！", "？": true
    case ".", "!", "?", "…", "؟", "۔", "।":
      rest.first?.isWhitespace ?? true
        && !(rest.first { !$0.isWhitespace }?.isLowercase ?? false)
    default: false
    }
  }
}
