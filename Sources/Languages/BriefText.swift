/// As much of a text as search engines show below a result: whole sentences of it.
public enum BriefText {
  /// How many characters that is at most.
  public static let limit = 155

  /// Marks that end a sentence where white space or nothing follows, and those of scripts without spaces.
  private static let ends: Set<Character> = [".", "!", "?", "…", "؟", "۔", "।"]
  private static let wideEnds: Set<Character> = ["。", "！", "？"]

  /// The first sentences of a text without markup; `nil` if the first one is too long.
  public static func of(_ text: String) -> String? {
    var end: String.Index?
    var count = 0
    var index = text.startIndex
    while index < text.endIndex, count < limit {
      let character = text[index]
      index = text.index(after: index)
      count += 1
      if wideEnds.contains(character)
        || ends.contains(character) && startsSentence(text[index...])
      {
        end = index
      }
    }
    if index == text.endIndex, !text.isEmpty { return text }
    return end.map { String(text[..<$0]) }
  }

  /// Whether what follows a mark can be a sentence: an abbreviation is not followed by a capital letter.
  private static func startsSentence(_ rest: Substring) -> Bool {
    guard let first = rest.first else { return true }
    guard first.isWhitespace, let next = rest.first(where: { !$0.isWhitespace }) else {
      return rest.allSatisfy(\.isWhitespace)
    }
    return !next.isLowercase
  }
}
