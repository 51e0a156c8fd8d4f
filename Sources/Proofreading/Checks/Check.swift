import Catalog

/// Looks for mistakes of one kind.
protocol Check: Sendable {
  /// What is probably wrong with a text.
  func findings(in pair: TextPair) -> [Finding]
}

/// The checks that look at one text at a time: all but `LengthCheck` and `StampCheck`.
struct Checks: Sendable {
  private let forPassages: [any Check]
  private let forStrings: [any Check]

  init(site: Site, terms: TermLists) {
    let doubledWords = DoubledWordsCheck(
      exceptions: site.strings.mapValues { $0.grammar.doubledWords })
    forPassages = [
      CodeSpansCheck(), NumbersCheck(), ReferencesCheck(), LinksCheck(), HeadingsCheck(),
      EqualToSourceCheck(), ScriptCheck(), doubledWords, TermsCheck(lists: terms),
      PunctuationCheck(), SpacingCheck(),
      MarkupCheck(), ClausesCheck(grammars: site.strings.mapValues(\.grammar)),
    ]
    forStrings = [
      EqualToSourceCheck(), doubledWords, PunctuationCheck(), SpacingCheck(), TagsCheck(),
    ]
  }

  /// Runs the checks that suit a text.
  func findings(in pair: TextPair) -> [Finding] {
    (pair.kind == .passage ? forPassages : forStrings).flatMap { $0.findings(in: pair) }
  }
}
