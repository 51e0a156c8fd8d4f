import Testing

@testable import Proofreading

@Suite struct `Punctuation` {
  @Test(arguments: [
    (Proof("ja", "応答は,最終です。"), 4, "“,” is the ASCII mark; write “、” next to Japanese"),
    (Proof("ja", "最終です."), 5, "“.” is the ASCII mark; write “。” next to Japanese"),
    (Proof("ja", "応答(487）"), 3, "“(” is the ASCII mark; write “（” next to Japanese"),
    (Proof("ja", "180:応答"), 4, "“:” is the ASCII mark; write “：” next to Japanese"),
    (Proof("fr", "Qu'il sonne"), 3, "“'” is the straight apostrophe; write “’”"),
    (Proof("fr", "un \"proxy"), 4, "“\"” is the straight quotation mark; write « … »"),
    (Proof("fr", "ainsi : 408"), 7, "no no-break space stands before “:”; put U+00A0 there"),
    (Proof("fr", "`ACK`: oui"), 6, "no no-break space stands before “:”; put U+00A0 there"),
    (Proof("fr", "vrai ; faux"), 6, "no no-break space stands before “;”; put U+202F there"),
    (Proof("fr-CA", "oui: non"), 4, "no no-break space stands before “:”; put U+00A0 there"),
    (Proof("fr-CA", "« oui\u{A0}»"), 1, "no no-break space stands after “«”; put U+00A0 there"),
    (Proof("fr-CH", "vrai?"), 5, "no no-break space stands before “?”; put U+202F there"),
    (Proof("fr", "vrai?"), 5, "no no-break space stands before “?”; put U+202F there"),
    (Proof("fr", "« oui\u{A0}»"), 1, "no no-break space stands after “«”; put U+00A0 there"),
    (Proof("fr", "«\u{A0}oui »"), 7, "no no-break space stands before “»”; put U+00A0 there"),
    (Proof("ru", "режим \"а"), 7, "“\"” is the straight quotation mark; write «…»"),
    (Proof("ru", "это - код"), 5, "a hyphen stands for a dash; write a no-break space and “—”"),
    (Proof("ru", "это -- код"), 5, "a hyphen stands for a dash; write a no-break space and “—”"),
    (Proof("ko", "응답（487)"), 3, "“（” is of full width; write “(” in Korean"),
    (Proof("ko", "요청、응답"), 3, "“、” is of full width; write “,” in Korean"),
  ])
  func `of another language is reported`(proof: Proof, column: Int, message: String) throws {
    #expect(
      try proof.messages(of: PunctuationCheck()) == [
        "1.\(proof.locale).md:1:\(column): warning: \(message) [punctuation]"
      ])
  }

  @Test(arguments: [
    Proof("ja", "`ACK`（RFC 3261, §17.1.1）は、2.1 秒です。UAC (client) も。"),
    Proof("fr", "L’appelé répond\u{A0}: «\u{A0}oui\u{A0}», vraiment\u{202F}? Oui\u{202F}!"),
    Proof("fr", "À 12:30, sip:alice, https://a.example/?b\u{202F}; puis `it's: \"a\"`."),
    Proof("fr", "Quoi\u{202F}?!"), Proof("fr-CA", "Quoi? Oui!; «\u{A0}non\u{A0}»\u{A0}: voir"),
    Proof("ru", "«Занято»\u{A0}— это код; SIP-прокси, 100-199."),
    Proof("ru", "- прокси\n- шлюз"),
    Proof("ko", "응답(408, 480): “예”입니다."),
    Proof("en", "It's \"here\": (now)?"),
  ])
  func `of the language is not`(proof: Proof) throws {
    #expect(try proof.messages(of: PunctuationCheck()) == [])
  }

  @Test func `is looked at in string tables`() throws {
    #expect(
      try Proof("fr", "'{{code}}: {{name}}'").stringMessages(of: PunctuationCheck()) == [
        "fr.yaml:1:6: warning: no no-break space stands before “:”; put U+00A0 there [punctuation]"
      ])
    #expect(
      try Proof("fr", "'{{code}}\u{A0}: {{name}}'").stringMessages(of: PunctuationCheck()) == [])
  }
}
