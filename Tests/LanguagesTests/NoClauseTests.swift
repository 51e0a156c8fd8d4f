import Testing

@testable import Languages

@Suite struct `A paragraph that is no clause` {
  private let grammar: Grammar = {
    var grammar = Grammar.english
    grammar.finiteVerbs = ["is", "can", "went"]
    grammar.finiteEndings = ["s", "ed"]
    grammar.imperatives = ["view"]
    return grammar
  }()

  @Test(arguments: [
    "File archiver with a high ratio.", "View the contents of files.", "Archiving utility", "Busy.",
  ])
  func `is an order or has no verb`(paragraph: String) {
    #expect(grammar.isNoClause(meaning: paragraph))
    #expect(grammar.isNoClause(encounter: paragraph))
  }

  @Test(arguments: [
    "The phone is ringing.", "It can wait.", "Used to tell progress.", "Means that.",
    "A proxy asked.",
    "The server answers.", "", "요청",
  ])
  func `is told from one that has a verb or a form of its own`(paragraph: String) {
    #expect(grammar.isNoClause(meaning: paragraph) == (paragraph == "요청"))
  }

  @Test func `may start with what needs no verb`() {
    #expect(!grammar.isNoClause(encounter: "During call setup."))
    #expect(!Grammar.english.isNoClause(meaning: "File archiver."))
  }
}
