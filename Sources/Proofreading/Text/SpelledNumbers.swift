import Languages

/// Small numbers that English writes as words, or leaves to be understood as in “every minute”;
/// among them the months, which other languages number.
enum SpelledNumbers {
  private static let english: [String: String] = [
    "zero": "0", "no": "0", "a": "1", "an": "1", "each": "1", "every": "1", "one": "1",
    "once": "1", "per": "1", "first": "1", "single": "1", "two": "2", "twice": "2", "second": "2",
    "both": "2", "three": "3", "third": "3", "four": "4", "five": "5",
    "six": "6", "seven": "7", "eight": "8", "nine": "9", "ten": "10", "eleven": "11",
    "twelve": "12",
    "january": "1", "february": "2", "march": "3", "april": "4", "may": "5", "june": "6",
    "july": "7", "august": "8", "september": "9", "october": "10", "november": "11",
    "december": "12",
  ]

  /// The numbers that a text spells out, in digits. Other languages than English have none.
  static func values(in content: TextContent, locale: LanguageTag) -> Set<String> {
    guard locale.language == "en" else { return [] }
    return Set(content.words.compactMap { english[$0.folded] })
  }
}
