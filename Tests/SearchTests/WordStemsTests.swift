import Languages
import Testing

@testable import Search

@Suite struct `Stems` {
  @Test(arguments: [
    ("en", "forwarding", "forward"), ("fr", "renvoyés", "renvoi"), ("ru", "занята", "занят"),
    ("de", "Häuser".lowercased(), "haus"), ("ko", "인증", "인증"), ("en", "t38", "t38"),
  ])
  func `are as Snowball has them, without accents`(language: String, word: String, stem: String)
    throws
  {
    let tag = try #require(LanguageTag(language))
    var stems = WordStems(of: tag, or: tag, ignored: Lexicon())
    var terms = Lexicon()
    let known = stems.word(Letters(word), in: &terms)
    #expect(terms[known.stem].text == stem)
  }

  @Test func `tell endings that several words have`() throws {
    let tag = try #require(LanguageTag("en"))
    var stems = WordStems(of: tag, or: tag, ignored: Lexicon())
    var terms = Lexicon()
    var endings = StemEndings()
    for word in ["queries", "replies", "calls", "calls"] {
      endings.count(stems.word(Letters(word), in: &terms))
    }
    #expect(endings.frequent(in: stems) == [StemEnding(ending: "es", instead: "")])
  }
}
