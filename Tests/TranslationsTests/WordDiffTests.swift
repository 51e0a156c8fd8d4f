import Testing

@testable import Translations

@Suite struct `A comparison of words` {
  @Test(arguments: [
    ("same words", "same words", "same words"),
    ("the old words", "the new words", "the [-old-]{+new+} words"),
    ("the words", "the many new words", "the {+many new+} words"),
    ("all the old words", "all words", "all [-the old-] words"),
    ("gone words", "words", "[-gone-] words"),
    ("words", "new words", "{+new+} words"),
    ("words gone", "words", "words [-gone-]"),
    ("words", "words\n\nand more", "words\n\n{+and more+}"),
    ("", "words", "{+words+}"), ("words", "", "[-words-]"), ("", "", ""),
    ("one\ntwo", "one two", "one two"),
    ("a b\n\nc d", "a x\n\nc\ny", "a [-b-]{+x+}\n\nc\n[-d-]{+y+}"),
    ("a b\n\nc", "a\r\n\r\nc", "a [-b-]\n\nc"),
  ])
  func `shows what went and what came, laid out as the new text`(
    old: String, new: String, diff: String
  ) {
    #expect(WordDiff(from: old, to: new).description == diff)
  }
}
