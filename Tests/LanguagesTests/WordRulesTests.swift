import Languages
import Testing

@Suite struct `Forms that follow from a word` {
  @Test(arguments: [
    ("response", "responses"), ("exit status", "exit statuses"), ("reply", "replies"),
    ("key", "keys"), ("class", "classes"), ("match", "matches"), ("box", "boxes"),
    ("URI", "URIs"), ("DNS", "DNSs"), ("analysis", "analyses"), ("series", "series"),
    ("SIP response", "SIP responses"), ("exit-code", "exit-codes"), ("child", "children"),
  ])
  func `are English plurals`(noun: String, plural: String) throws {
    #expect(try rules("en-GB").form("plural", of: noun) == plural)
  }

  @Test func `are nothing in languages where it takes more to know them`() throws {
    #expect(try rules("de").form("plural", of: "Fehler") == nil)
    #expect(try rules("en").form("genitive", of: "error") == nil)
    #expect(try rules("fr").article(before: "erreur") == nil)
    #expect(try rules("en-US").article(before: "error") == "an")
  }

  private func rules(_ tag: String) throws -> WordRules {
    WordRules(for: try #require(LanguageTag(tag)))
  }
}
