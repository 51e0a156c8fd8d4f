import Languages
import Testing

@testable import Proofreading

@Suite struct `Doubled words` {
  private func check() throws -> DoubledWordsCheck {
    DoubledWordsCheck(exceptions: [try #require(LanguageTag("fr")): ["vous"]])
  }

  @Test(arguments: [
    (Proof("en", "You see it when when a proxy fails."), "1:17", "when", "en"),
    (Proof("en", "You see it **when**\nwhen a proxy fails."), "2:1", "when", "en"),
    (Proof("fr", "Le proxy envoie Le le code.", of: "It sends it."), "1:20", "le", "fr"),
    (Proof("ru", "Прокси\u{A0}прокси отвечает.", of: "It answers."), "1:8", "прокси", "ru"),
    (Proof("ko", "요청을 요청을 보냅니다.", of: "It is sent."), "1:5", "요청을", "ko"),
  ])
  func `are reported`(proof: Proof, place: String, word: String, locale: String) throws {
    #expect(
      try proof.messages(of: check()) == [
        "1.\(locale).md:\(place): warning: “\(word)” is here twice; remove one, or list it in “grammar.doubled” of Locales/\(locale).yaml [doubled-words]"
      ])
  }

  @Test(arguments: [
    Proof("fr", "Si vous vous trompez", of: "If you err"),
    Proof("en", "Try again, again."),
    Proof("en", "The end\n\nEnd of story"),
    Proof("en", "- one\n- one"),
    Proof("en", "Send `ACK` ACK"),
    Proof("en", "408 408"),
    Proof("fr", "nous-nous sommes", of: "we are"),
    Proof("ja", "それぞれ それ", of: "each"),
  ])
  func `are told from a word that may stand twice`(proof: Proof) throws {
    #expect(try proof.messages(of: check()) == [])
  }

  @Test func `are reported in a string table`() throws {
    #expect(
      try Proof("fr", "Le le code {{code}}", of: "The code").stringMessages(of: check()) == [
        "fr.yaml:1:6: warning: “le” is here twice; remove one, or list it in “grammar.doubled” of Locales/fr.yaml [doubled-words]"
      ])
  }
}
