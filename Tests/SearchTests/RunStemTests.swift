import Testing

@testable import Search

@Suite struct `The stem of an expression` {
  @Test(
    arguments: [
      ("끊김", "끊기"), ("끊긴", "끊기"), ("끊겼", "끊기"), ("통화가 꺼져", "통화가 꺼지"), ("없음", "없으"),
    ])
  func `in Hangul has no consonant and no vowel that endings bring`(word: String, stem: String) {
    #expect(RunStem.stem(of: Letters(word))?.text == stem)
  }

  @Test(
    arguments: [("番号が変わった", "番号が変"), ("切れる", "切れ"), ("つながらない", nil), ("転送", nil), ("出ない", "出な")])
  func `in Japanese ends before hiragana, or has two letters`(word: String, stem: String?) {
    #expect(RunStem.stem(of: Letters(word))?.text == stem)
  }

  @Test(arguments: ["인증", "통화", "busy", ""])
  func `is nothing where an expression stays as it is`(word: String) {
    #expect(RunStem.stem(of: Letters(word))?.text == nil)
  }
}
