import Testing

@testable import Translations

@Suite struct `Words` {
  @Test(arguments: [
    ("", 0), ("One", 1), ("one  two\n\nthree\r\n", 3), ("- an item\n* another\n", 3),
    ("1. first\n2) second", 2), ("> a quotation", 2), ("A – B", 2), ("`Require: 100rel`", 2),
    ("| a | b |\n|---|---|\n| c | d |", 4), ("```\ncode\n```", 1), ("**bold** _words_", 2),
    ("[a link](https://codes.example/)", 2), ("Мир и ещё", 3), ("in 2015.", 2), ("## Heading", 1),
  ])
  func `stand between white space, Markdown's marks aside`(text: String, count: Int) {
    #expect(WordCount.words(in: text) == count)
  }
}
