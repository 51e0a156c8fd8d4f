/// Inline HTML that becomes part of a sentence.
public struct ClauseText: Sendable, Hashable {
  public let html: String

  public init(html: String) {
    self.html = html
  }

  /// The first word, hyphens, apostrophes and inner full stops (`T.38`) included; empty if the text
  /// starts with markup or a sign.
  var firstWord: Substring {
    var end = html.startIndex
    while end < html.endIndex, isInWord(end) { html.formIndex(after: &end) }
    return html[..<end]
  }

  /// The words in small letters, those with an apostrophe as they are: `doesn’t`.
  var words: [String] {
    html.split { !$0.isLetter && $0 != "'" && $0 != "’" }.map { $0.lowercased() }
  }

  private func isInWord(_ index: String.Index) -> Bool {
    let character = html[index]
    switch character.onlyScalar {
    case "-", "'", "’": return true
    case ".":
      let next = html.index(after: index)
      return next < html.endIndex && Self.isWordCharacter(html[next])
    default: return Self.isWordCharacter(character)
    }
  }

  private static func isWordCharacter(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }

  /// Whether the text starts with whole words, whatever their case.
  func starts(withWords words: String) -> Bool {
    guard let end = html.index(html.startIndex, offsetBy: words.count, limitedBy: html.endIndex),
      html[..<end].lowercased() == words.lowercased()
    else { return false }
    return end == html.endIndex || !html[end].isLetter
  }

  /// Whether the text, markup and closing quotes aside, ends with the end of a sentence.
  var endsSentence: Bool {
    var text = html[...]
    while let last = text.last {
      switch last.onlyScalar {
      case ">":
        guard let tag = text.lastIndex(of: "<") else { return false }
        text = text[..<tag]
      case ";", "\u{37E}":  // the Greek question mark, which is canonically equivalent
        guard text.hasSuffix("&quot;") else {
          return !["&amp;", "&lt;", "&gt;"].contains(where: text.hasSuffix)
        }
        text.removeLast("&quot;".count)
      case "\"", "'", "”", "’", "»", ")", "）", "」", "』", "\u{A0}", " ":
        text.removeLast()
      case ".", "!", "?", ":", "…", "。", "！", "？", "：": return true
      default: return false
      }
    }
    return true
  }

  func prefixed(by prefix: String) -> ClauseText {
    ClauseText(html: prefix + html)
  }

  func suffixed(by suffix: String) -> ClauseText {
    ClauseText(html: html + suffix)
  }

  func replacingInitial(with letter: String) -> ClauseText {
    ClauseText(html: letter + html.dropFirst())
  }
}
