import Testing

@testable import Languages

@Suite("The first letter within a sentence")
struct InitialTests {
  private func initial(of paragraph: String) -> String {
    Grammar.english.meaning(of: ClauseText(html: paragraph)).text.html
  }

  @Test(arguments: [
    ("The call.", "the call."),
    ("A proxy answers.", "a proxy answers."),
    ("É.", "é."),
    ("Été comme hiver.", "été comme hiver."),
    ("L’appel sonne.", "l’appel sonne."),
    ("L'appel sonne.", "l'appel sonne."),
    ("L’UAS sonne.", "l’UAS sonne."),
    ("It’s ringing.", "it’s ringing."),
    ("Звонок идёт.", "звонок идёт."),
    ("Re-registering helps.", "re-registering helps."),
    ("The <code>INVITE</code> is…", "the <code>INVITE</code> is…"),
    ("Über uns.", "über uns."), ("U\u{308}ber uns.", "u\u{308}ber uns."),
    ("E\u{301}te\u{301} comme hiver.", "e\u{301}te\u{301} comme hiver."),
    ("Ｔｈｅ call.", "ｔｈｅ call."), ("İstanbul calls.", "i\u{307}stanbul calls."),
  ])
  func `becomes small`(paragraph: String, expected: String) {
    #expect(initial(of: paragraph) == expected)
  }

  @Test(arguments: [
    "UA rings.", "UAs ring.", "SIP’s answer.", "INVITE was sent.", "DNS-based.", "Digest is used.",
    "Digest’s realm.", "I am busy.", "I’m busy.", "VoIP calls.", "Wi-Fi is down.", "G711 is used.",
    "T.38 is used.", "iPhone rings.", "3xx answers.", "the call.", "<code>Invite</code> was sent.",
    "<em>The</em> call.", "&quot;Busy&quot; is said.", "“Busy” is said.", "(The call.)", "코드.",
    "説明。", "ＳＩＰ answers.", "Т38 звонит.", "ÉTÉ.", "E\u{301}T.", "ǅ.", "’The.", "",
  ])
  func `stays where it is none, or of a name, a code or an acronym`(paragraph: String) {
    #expect(initial(of: paragraph) == paragraph)
  }
}

@Suite("The first letter within a sentence, by language")
struct InitialByLanguageTests {
  private func initial(of paragraph: String, _ language: String, lowercases: Bool? = nil) -> String
  {
    var grammar = Grammar()
    grammar.language = language
    grammar.lowercases = lowercases
    return grammar.meaning(of: ClauseText(html: paragraph)).text.html
  }

  @Test(arguments: [
    ("de", "Anfragen kommen an.", "Anfragen kommen an."), ("lb", "D’Ufro.", "D’Ufro."),
    ("gsw", "D Aafrag.", "D Aafrag."), ("sv", "Samtalet.", "samtalet."),
    ("tr", "Istek.", "ıstek."), ("tr", "İstek.", "istek."), ("az", "Iş.", "ış."),
    ("az", "I\u{307}ş.", "iş."), ("tr", "Çağrı.", "çağrı."), ("", "Istek.", "istek."),
  ])
  func `follows the language`(language: String, paragraph: String, expected: String) {
    #expect(initial(of: paragraph, language) == expected)
  }

  @Test func `is what the table says`() {
    #expect(initial(of: "Anfragen.", "de", lowercases: true) == "anfragen.")
    #expect(initial(of: "Requests.", "en", lowercases: false) == "Requests.")
  }
}
