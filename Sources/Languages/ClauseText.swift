/// Inline HTML that becomes part of a sentence.
public struct ClauseText: Sendable, Hashable {
  public let html: String

  public init(html: String) {
    self.html = html
  }

  /// The first word, hyphens, apostrophes and inner full stops (`T.38`) included; empty if the text
  /// starts with markup or a sign.
  var firstWord: String {
    String(html[..<(html.indices.first { !isInWord($0) } ?? html.endIndex)])
  }

  private func isInWord(_ index: String.Index) -> Bool {
    let next = html.index(after: index)
    return Self.isWordCharacter(html[index]) || "-'’".contains(html[index])
      || html[index] == "." && next < html.endIndex && Self.isWordCharacter(html[next])
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
    while true {
      if text.hasSuffix(">"), let tag = text.lastIndex(of: "<") {
        text = text[..<tag]
      } else if text.hasSuffix("&quot;") {
        text.removeLast("&quot;".count)
      } else if let last = text.last, "\"'”’»)）」』\u{A0} ".contains(last) {
        text.removeLast()
      } else {
        break
      }
    }
    if ["&amp;", "&lt;", "&gt;"].contains(where: text.hasSuffix) { return false }
    return text.last.map { ".!?:;…。！？：".contains($0) } ?? true
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
