import Testing

@testable import Languages

@Suite struct `Characters of a text` {
  /// Texts of one scalar each character, and of several.
  private static let texts = [
    "", "plain", "déjà vu", "вызов", "呼び出し", "통화", "e\u{301}tage", "a\u{301}\u{302}bc",
    "か\u{3099}き", "ह\u{93F}न\u{94D}द\u{940}", "line\r\nline", "\r\n", "👩‍👩‍👧 family", "🇫🇷🇯🇵🇰🇷",
    "ab\u{200D}c", "각\u{11A8}", "x\u{FE0F}y", "e\u{301}", "日\u{301}本",
  ]

  @Test(arguments: texts + texts.map { "abc \($0)" } + texts.map { "\($0) déf" })
  func `end where the standard library says`(text: String) {
    let bytes = Array(text.utf8)
    let span = UTF8Span(unchecked: bytes.span)
    let found = span.characterCount
    #expect(found == text.count)
    for count in 0...text.count + 1 {
      let end = text.index(text.startIndex, offsetBy: count, limitedBy: text.endIndex)
      let found = span.end(ofCharacters: count)
      #expect(found == text.utf8.distance(from: text.startIndex, to: end ?? text.endIndex))
    }
  }
}
