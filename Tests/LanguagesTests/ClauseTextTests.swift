import Testing

@testable import Languages

@Suite("Text that becomes a clause")
struct ClauseTextTests {
  @Test(arguments: [
    ("The call", "The"), ("Re-INVITE was", "Re-INVITE"), ("L’appel sonne", "L’appel"),
    ("180, then", "180"), ("T.38 fax", "T.38"), ("Rings. Then", "Rings"), ("Звонок идёт", "Звонок"),
    ("<b>The</b>", ""), ("&amp;", ""), ("", ""),
    ("When", "When"), ("Über uns", "Über"), ("U\u{308}ber uns", "U\u{308}ber"),
    ("e\u{301}te\u{301}, then", "e\u{301}te\u{301}"), ("ＳＩＰ 답", "ＳＩＰ"), ("코드는 180", "코드는"),
    ("か\u{3099}来る。", "か\u{3099}来る"), ("½ hour", "½"), ("a-\u{301}b", "a"), ("l’\u{301}a", "l"),
    ("1.\u{301}5", "1"), ("T.é", "T.é"), ("T..38", "T"), ("👩‍👩‍👧 call", ""), ("\u{600}A", ""),
  ])
  func `its first word ends at the first sign`(html: String, word: String) {
    #expect(ClauseText(html: html).firstWord == word)
  }

  @Test(arguments: [
    ("when it rings", "when", true), ("When it rings", "when", true), ("when", "when", true),
    ("when, then", "when", true), ("whenever", "when", false), ("whe", "when", false),
    ("as soon as it", "as soon as", true), ("as soon", "as soon as", false),
    ("<b>when</b>", "when", false), ("ÉTÉ comme", "été", true), ("", "when", false),
  ])
  func `it starts with whole words, whatever their case`(
    html: String, words: String, starts: Bool
  ) {
    #expect(ClauseText(html: html).starts(withWords: words) == starts)
  }

  @Test func `it can be put together`() {
    let text = ClauseText(html: "É <b>x</b>")
    #expect(text.prefixed(by: "a ").html == "a É <b>x</b>")
    #expect(text.suffixed(by: ".").html == "É <b>x</b>.")
    #expect(text.replacingInitial(with: "é").html == "é <b>x</b>")
  }
}
