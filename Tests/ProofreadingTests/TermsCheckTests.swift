import Diagnostics
import Languages
import Testing

@testable import Proofreading

@Suite struct `Terms` {
  private static let terms = [
    Term(name: "registrar", use: "регистратор", avoid: ["реестр"]),
    Term(name: "dialog", use: "диалог"),
    Term(name: "early dialog", use: "ранний диалог", match: ["ранн"]),
    Term(name: "request", use: "запрос"),
    Term(name: "policy", use: "политика", match: ["политик"]),
    Term(name: "busy", use: "занято", match: ["занят"]),
    Term(name: "empty header", use: "пустой заголовок"),
    Term(name: "SDP answer", use: "ответ SDP"),
    Term(name: "caller", use: "l’appelant"),
  ]

  private func check() throws -> TermsCheck {
    TermsCheck(
      lists: TermLists(byLocale: [
        try #require(LanguageTag("ru")): TermLists.List(
          terms: Self.terms, search: TermSearch(Self.terms, names: ["Busy Here"]))
      ]))
  }

  @Test(arguments: [
    ("The registrar answers.", "Сервер отвечает.", "registrar", "регистратор"),
    ("Registrars answer.", "Серверы отвечают.", "registrar", "регистратор"),
    ("The registrar's answer.", "Ответ сервера.", "registrar", "регистратор"),
    ("An early\ndialog", "Это диалог", "early dialog", "ранний диалог"),
    ("Two policies", "Два правила", "policy", "политика"),
    ("The SDP answer", "Это SDP", "SDP answer", "ответ SDP"),
    ("Every phone is busy.", "Все телефоны недоступны.", "busy", "занято"),
  ])
  func `that are not translated as the list says are reported`(
    source: String, text: String, term: String, use: String
  ) throws {
    #expect(
      try Proof("ru", text, of: source).messages(of: check()) == [
        "1.ru.md:1:1: warning: the source says “\(term)” here and the translation does not say “\(use)”; write it, or add its form to Locales/ru.terms.yaml [terms]"
      ])
  }

  @Test func `that are translated by a word to avoid are reported`() throws {
    let proof = Proof("ru", "Регистратор, то есть **Реестр**.", of: "The registrar.")
    #expect(
      try proof.messages(of: check()) == [
        "1.ru.md:1:24: warning: “реестр” is not the word for “registrar”; write “регистратор” [terms]"
      ])
  }

  @Test(arguments: [
    Proof("ru", "Регистраторы отвечают.", of: "The registrars answer."),
    Proof("ru", "Это ранние диалоги.", of: "They are early dialogs."),
    Proof("ru", "В `request` и Request-URI", of: "In `request` and the Request-URI"),
    Proof("ru", "Реестр открыт.", of: "The list is open."),
    Proof("ru", "Код 486 Busy Here", of: "The code 486 Busy Here"),
    Proof("ru", "Это SDP", of: "The sdp answer"),
    Proof("ru", "Запрошено", of: "Requested"),
    Proof("ru", "Это L'APPELANT", of: "It is the caller"),
    // The last letter of the first word is written as two characters.
    Proof("ru", "Пусто\u{438}\u{306} заголовок", of: "An empty header"),
    Proof("fr", "Le serveur", of: "The registrar"),
  ])
  func `that are not meant or are translated in some form are not`(proof: Proof) throws {
    #expect(try proof.messages(of: check()) == [])
  }
}
