import Testing

@testable import Catalog

@Suite struct `A stamp` {
  @Test(arguments: [
    "a b", " a b", "a b\n", "\r\n\ta\n\n  b \t", "a\tb", "a\r\nb",
  ])
  func `is the same whatever white space is between words`(text: String) {
    #expect(TextStamp(of: text.utf8) == TextStamp(of: "a b".utf8))
  }

  @Test(arguments: ["ab", "a b c", "A b", "a\u{A0}b", "a\u{B}b", ""])
  func `differs where the words do`(text: String) {
    #expect(TextStamp(of: text.utf8) != TextStamp(of: "a b".utf8))
  }

  @Test(arguments: ["", " ", "\n\t\r\n"])
  func `of nothing but white space is that of nothing`(text: String) {
    #expect(TextStamp(of: text.utf8) == TextStamp(of: "".utf8))
  }

  @Test(arguments: [
    ("a b", "24582c4c"), ("The light burns.", "43cf1c65"), ("説明 été", "a9766e21"), ("", "468d497f"),
  ])
  func `stays what files have recorded`(text: String, stamp: String) {
    #expect(TextStamp(of: text.utf8).description == stamp)
  }

  @Test(arguments: ["0123abcd", "00000000", "0000000f", "ffffffff"])
  func `is read as it is written`(text: String) {
    #expect(TextStamp(text)?.description == text)
  }

  @Test(arguments: [
    "", "123abcd", "0123abcde", "0123ABCD", "+123abcd", "0123abcg", "0123abc ", "é123abc",
  ])
  func `is eight small hexadecimal digits and nothing else`(text: String) {
    #expect(TextStamp(text) == nil)
  }
}
