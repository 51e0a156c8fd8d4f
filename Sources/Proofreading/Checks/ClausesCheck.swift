import Languages

/// `clauses`: a first paragraph that sentences go on with is a clause, as far as the language's
/// string table tells how to know one.
struct ClausesCheck: Check {
  let grammars: [LanguageTag: Grammar]

  func findings(in pair: TextPair) -> [Finding] {
    guard let role = pair.clause, let grammar = grammars[pair.locale],
      let paragraph = pair.content.paragraphs.first,
      let first = pair.content.glyphs[paragraph.range].first(where: { !$0.isSpace })
    else { return [] }
    let isNone =
      role == .meaning
      ? grammar.isNoClause(meaning: paragraph.text)
      : grammar.isNoClause(encounter: paragraph.text)
    guard isNone else { return [] }
    return [
      Finding(
        check: .clauses, location: pair.content.location(at: first.offset),
        message: "this paragraph becomes part of a sentence, and does not read as a clause",
        remedy: "write one, or “clauses: quoted” in protocol.yaml to have texts quoted as they are")
    ]
  }
}
