import Testing

@testable import Search

@Suite struct `Words of a text` {
  private func words(_ text: String) -> [String] {
    WordCutter.tokens(of: FoldedText.small(text)).map { FoldedText.folded($0.text) }
  }

  @Test(arguments: [
    ("", []), ("SIP/2.0 407 Proxy", ["sip", "2.0", "407", "proxy"]),
    ("T.38, Q.850; 5.7.1.", ["t38", "q850", "5.7.1"]),
    ("L’appel n'aboutit", ["l", "appel", "n", "aboutit"]),
    ("Re-INVITE", ["re", "invite"]), ("so\u{AD}ft ﬁeld ＡＢＣ", ["soft", "field", "abc"]),
    ("cœur Straße ёж Éte\u{301}", ["coeur", "strasse", "еж", "ete"]),
    ("407とは", ["407", "トハ"]), ("ﾊﾟｽﾜｰﾄﾞ サーバ", ["パスワド", "サバ"]),
    ("통화 중・話中", ["통화", "중", "話中"]), ("180vs183", ["180vs183"]),
    ("ΟΔΟΣ οδός", ["οδοσ", "οδοσ"]),
  ])
  func `are in small letters, without accents`(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }
}
