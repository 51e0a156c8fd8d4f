import Testing

@testable import Proofreading

@Suite struct `Numbers` {
  @Test(arguments: [
    (
      Proof("fr", "Après 32 secondes.", of: "After 64 seconds."),
      [
        "1.fr.md:1:1: warning: the source has the number 64 here and the translation does not; add it [numbers]",
        "1.fr.md:1:7: warning: the translation has the number 32 here and the source does not; correct or remove it [numbers]",
      ]
    ),
    (
      Proof("ru", "Через 2,5 секунды.", of: "After 2.1 and 2.5 seconds."),
      [
        "1.ru.md:1:1: warning: the source has the number 2.1 here and the translation does not; add it [numbers]"
      ]
    ),
    (
      Proof("ko", "404는 오지 않습니다.", of: "It never comes."),
      [
        "1.ko.md:1:1: warning: the translation has the number 404 here and the source does not; correct or remove it [numbers]"
      ]
    ),
  ])
  func `that differ are reported`(proof: Proof, messages: [String]) throws {
    #expect(try proof.messages(of: NumbersCheck()) == messages)
  }

  @Test(arguments: [
    Proof("fr", "De 2,1 à 4 secondes.", of: "2.1 to 4 seconds."),
    Proof("fr", "Il y a 13\u{202F}875 pages.", of: "There are 13,875 pages."),
    Proof("ru", "Всего 1\u{A0}234\u{A0}567 страниц.", of: "1,234,567 pages."),
    Proof("ja", "408、480、487 が届きます。", of: "408, 480 or 487 arrives."),
    Proof("ko", "407이 반복됩니다.", of: "Repeated 407s."),
    Proof("ja", "２つのコード", of: "Two codes"),
    Proof("ko", "1분마다 옵니다.", of: "It comes every minute."),
    Proof("fr", "Le temporisateur T1 de B2BUA", of: "Timer T2 of a B2BUA"),
    Proof("fr", "Selon RFC 3261, `t=1`", of: "As in RFC 6026, `t=2`"),
    Proof("en", "Only 404."),
  ])
  func `may be written as the language does`(proof: Proof) throws {
    #expect(try proof.messages(of: NumbersCheck()) == [])
  }
}
