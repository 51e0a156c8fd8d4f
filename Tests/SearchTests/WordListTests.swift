import Testing

@testable import Search

@Suite struct `A list of words` {
  private func words(_ text: String, in list: inout WordList) -> [String] {
    list.read(Array(text.utf8))
    return list.words.map { String(decoding: list.text[$0], as: UTF8.self) }
  }

  @Test(arguments: [
    ("", []), ("a", []), ("Re-INVITE re-invite, x 200 OK.", ["re-invite", "200", "ok"]),
    ("“déjà vu” – où?", ["déjà", "vu", "où"]), ("인증、認証。«да»", ["인증", "認証", "да"]),
    ("ab", ["ab"]), ("ab ab ab", ["ab"]),
  ])
  func `has each once, in small letters`(text: String, expected: [String]) {
    var list = WordList()
    #expect(words(text, in: &list) == expected)
  }

  @Test func `has only those of the last text`() {
    var list = WordList()
    let many = (0..<1000).map { "w\($0)" }
    #expect(words(many.joined(separator: " "), in: &list) == many)
    #expect(words("w7 again w7", in: &list) == ["w7", "again"])
    #expect(words("", in: &list).isEmpty)
  }
}
