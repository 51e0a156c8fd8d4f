import Testing

@testable import Languages

@Suite("What a code means, within a sentence")
struct MeaningTests {
  @Test(arguments: [
    ("Used to convey progress.", MeaningClause.Form.participle, "used to convey progress."),
    ("Sent by a proxy", .participle, "sent by a proxy."),
    ("Indicates progress.", .verb, "indicates progress."),
    ("MEANS it.", .verb, "MEANS it."),
    ("The called phone is ringing.", .clause, "the called phone is ringing."),
    ("Users are told.", .clause, "users are told."),
    ("<em>Used</em> to convey.", .clause, "<em>Used</em> to convey."),
    ("", .clause, ""),
  ])
  func `its first word tells how it joins the code`(
    paragraph: String, form: MeaningClause.Form, text: String
  ) {
    let clause = Grammar.english.meaning(of: ClauseText(html: paragraph))
    #expect(clause.form == form)
    #expect(clause.text.html == text)
  }

  @Test func `a language without such words makes a clause of all`() {
    let clause = Grammar().meaning(of: ClauseText(html: "Used to convey."))
    #expect(clause == MeaningClause(text: ClauseText(html: "used to convey."), form: .clause))
  }

  @Test(arguments: [
    ("appel", true), ("Il sonne", true), ("été", true), ("œuvre", true), ("hôte", true),
    ("yeux", true), ("INVITE", true), ("le poste", false), ("<code>a</code>", false),
    ("«a»", false), ("", false), ("E\u{301}te\u{301}", true), ("Œuvre", true),
    ("a\u{30A}", false), ("İ", false), ("’a", false), ("울린다", false), ("が", false), ("Ё", false),
  ])
  func `French elides before a vowel or an h`(text: String, startsWithVowel: Bool) {
    let clause = MeaningClause(text: ClauseText(html: text), form: .clause)
    #expect(clause.startsWithVowel == startsWithVowel)
  }
}
