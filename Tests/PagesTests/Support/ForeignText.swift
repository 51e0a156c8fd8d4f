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
    var rest = page.utf8[...]
    while let tagStart = rest.firstIndex(of: UInt8(ascii: "<")) {
      let text = Substring(rest[..<tagStart])
      if open.last?.isExempt != true, hasEnglish(text) { found.append(String(text)) }
      guard let tagEnd = rest[tagStart...].firstIndex(of: UInt8(ascii: ">")) else { break }
      let tag = Substring(rest[rest.index(after: tagStart)..<tagEnd])
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
    text.utf8.split { !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) }
      .contains { words.contains(String(Substring($0))) }
  }
}
