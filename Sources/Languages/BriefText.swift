/// As much of a text as search engines show below a result.
public enum BriefText {
  /// How many characters that is at most.
  public static let limit = 155

  /// Marks that end a sentence before white space, and those of scripts without spaces.
  private static let ends: Set<Character> = [".", "!", "?", "…", "؟", "۔", "।"]
  private static let wideEnds: Set<Character> = ["。", "！", "？"]

  /// The first sentences of a text without markup, or the first words of the first sentence with an
  /// ellipsis; `nil` if the text is empty.
  public static func of(_ text: String) -> String? {
    guard !text.isEmpty else { return nil }
    guard let rest = text.index(text.startIndex, offsetBy: limit + 1, limitedBy: text.endIndex)
    else { return text }
    var end: String.Index?
    var index = text.startIndex
    while index < rest {
      let character = text[index]
      let next = text.index(after: index)
      if next < rest, wideEnds.contains(character) || endsSentence(character, before: text[next...])
      {
        end = next
      }
      index = next
    }
    if let end { return String(text[..<end]) }
    // The ellipsis takes the place of the space.
    let words = text.prefix(limit)
    return "\(words[..<(words.lastIndex(where: \.isWhitespace) ?? words.dropLast().endIndex)])…"
  }

  /// Whether what follows a mark can be a sentence: an abbreviation is followed by a small letter.
  private static func endsSentence(_ mark: Character, before rest: Substring) -> Bool {
    guard ends.contains(mark), rest.first?.isWhitespace ?? true else { return false }
    return !(rest.first { !$0.isWhitespace }?.isLowercase ?? false)
  }
}
