import Languages

extension Grammar {
  /// Rules as the English string table gives them.
  static let english: Grammar = {
    var grammar = Grammar()
    grammar.names = ["Digest", "I"]
    grammar.encounterOpeners = ["when", "during", "after", "on", "as soon as"]
    grammar.encounterJoiner = "when"
    grammar.participles = ["used", "sent"]
    grammar.verbs = ["indicates", "means"]
    return grammar
  }()
}
