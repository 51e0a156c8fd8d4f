/// Counts words: what stands between white space, unless it is only marks of Markdown.
enum WordCount {
  static func words(in text: String) -> Int {
    text.split(whereSeparator: \.isNewline).reduce(0) { $0 + words(inLine: $1) }
  }

  private static func words(inLine line: Substring) -> Int {
    let parts = line.split(whereSeparator: \.isWhitespace)
    let isItem = parts.first.map(isItemNumber) ?? false
    return parts.dropFirst(isItem ? 1 : 0).count { part in
      part.contains { $0.isLetter || $0.isNumber }
    }
  }

  /// Whether a line starts an item of an ordered list: `1.` or `1)`.
  private static func isItemNumber(_ part: Substring) -> Bool {
    guard let last = part.last, last == "." || last == ")" else { return false }
    return part.count > 1 && part.dropLast().allSatisfy { $0.isASCII && $0.isNumber }
  }
}
