/// Finds words of English in a page that are not said to be English.
struct ForeignText {
  /// English words that are neither names nor words of the other languages' technical prose.
  private static let words: Set<String> = [
    "the", "of", "which", "that", "when", "with", "this", "and", "been", "they", "should",
  ]

  /// Elements that have no end tag.
  private static let void: Set<String> = ["meta", "link", "br", "hr", "img", "input", "!doctype"]

  /// The text outside of `lang="en"`, code and scripts that has English words in it.
  static func english(in page: String) -> [String] {
    var found: [String] = []
    var open: [(name: Substring, isExempt: Bool)] = []
    var rest = page[...]
    while let tagStart = rest.firstIndex(of: "<") {
      let text = rest[..<tagStart]
      if open.last?.isExempt != true, hasEnglish(text) { found.append(String(text)) }
      guard let tagEnd = rest[tagStart...].firstIndex(of: ">") else { break }
      let tag = rest[rest.index(after: tagStart)..<tagEnd]
      rest = rest[rest.index(after: tagEnd)...]
      let name = tag.drop { $0 == "/" }.prefix { $0 != " " && $0 != "\n" }
      if tag.hasPrefix("/") {
        if let last = open.lastIndex(where: { $0.name == name }) { open.removeSubrange(last...) }
      } else if !void.contains(String(name)) {
        let isExempt =
          open.last?.isExempt == true || tag.contains("lang=\"en\"")
          || ["code", "script", "title"].contains(name)
        open.append((name, isExempt))
      }
    }
    return found
  }

  private static func hasEnglish(_ text: Substring) -> Bool {
    text.split { !$0.isLetter }.contains { words.contains(String($0)) }
  }
}
