import Diagnostics

/// `terms`: what the locale's term list fixes a word for is called by that word.
struct TermsCheck: Check {
  let lists: TermLists

  func findings(in pair: TextPair) -> [Finding] {
    guard let source = pair.source, let list = lists.byLocale[pair.locale] else { return [] }
    let indexes = list.search.indexes(in: source).sorted()
    guard !indexes.isEmpty else { return [] }
    let prose = CaselessText(pair.content.prose)
    let everything = prose.followed(by: pair.content.codes.map { CaselessText($0.text) })
    return indexes.flatMap { index in
      let term = list.terms[index]
      let avoided = term.misuses(in: prose).map { misuse(of: $0, for: term, in: pair) }
      return term.isTranslated(in: everything) ? avoided : avoided + [missing(term, in: pair)]
    }
  }

  private func missing(_ term: Term, in pair: TextPair) -> Finding {
    Finding(
      check: .terms, location: pair.content.location,
      message: "the source says “\(term.name)” here and the translation does not say “\(term.use)”",
      remedy: "write it, or add its form to Locales/\(pair.locale).terms.yaml")
  }

  private func misuse(of word: String, for term: Term, in pair: TextPair) -> Finding {
    Finding(
      check: .terms, location: location(of: word, in: pair.content),
      message: "“\(word)” is not the word for “\(term.name)”", remedy: "write “\(term.use)”")
  }

  private func location(of word: String, in content: TextContent) -> SourceLocation {
    content.location(at: content.offset(of: word) ?? content.start)
  }
}
