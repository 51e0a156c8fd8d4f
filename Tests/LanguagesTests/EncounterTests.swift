import Testing

@testable import Languages

@Suite("When a code is met, within a sentence")
struct EncounterTests {
  @Test(arguments: [
    ("When a SIP proxy requires it.", "when a SIP proxy requires it."),
    ("During call setup", "during call setup."),
    ("AFTER a while.", "AFTER a while."),
    ("As soon as it rings.", "as soon as it rings."),
    ("On, then off.", "on, then off."),
    ("when", "when."),
  ])
  func `a paragraph that opens with a conjunction keeps it and gets no other`(
    paragraph: String, clause: String
  ) {
    #expect(Grammar.english.encounter(of: ClauseText(html: paragraph)).html == clause)
  }

  @Test(arguments: [
    ("A SIP proxy requires it.", "when a SIP proxy requires it."),
    ("UA rings", "when UA rings."),
    ("Whenever it rings.", "when whenever it rings."),
    ("Onward calls fail.", "when onward calls fail."),
    ("As it rings.", "when as it rings."),
    ("<code>INVITE</code> was sent.", "when <code>INVITE</code> was sent."),
  ])
  func `any other is joined by the conjunction`(paragraph: String, clause: String) {
    #expect(Grammar.english.encounter(of: ClauseText(html: paragraph)).html == clause)
  }

  @Test func `a language without a joiner adds none`() {
    #expect(Grammar().encounter(of: ClauseText(html: "A proxy asks.")).html == "a proxy asks.")
  }
}
