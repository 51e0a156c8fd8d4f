import Catalog
import Diagnostics

/// Looks for mistakes of one kind.
protocol Check: Sendable {
  /// What is probably wrong with a text.
  func findings(in pair: TextPair) -> [Finding]
}

/// All checks of a site.
struct Checks: Sendable {
  private let forPassages: [any Check]
  private let forStrings: [any Check]

  init(site: Site, terms: TermLists, ratios: LengthRatios) {
    let doubledWords = DoubledWordsCheck(
      exceptions: site.strings.mapValues { $0.grammar.doubledWords })
    forPassages = [
      CodeSpansCheck(), NumbersCheck(), ReferencesCheck(), LinksCheck(), EqualToSourceCheck(),
      ScriptCheck(), doubledWords, TermsCheck(lists: terms), LengthCheck(ratios: ratios),
      PunctuationCheck(), SpacingCheck(), MarkupCheck(),
    ]
    forStrings = [
      EqualToSourceCheck(), doubledWords, PunctuationCheck(), SpacingCheck(), TagsCheck(),
    ]
  }
}

extension Checks {
  /// Runs the checks that suit each text of a file.
  func proofread(_ file: ProofFile, log: inout DiagnosticLog) {
    var silencer = Silencer(file.allowances)
    for text in file.texts {
      let checks = text.pair.kind == .passage ? forPassages : forStrings
      for finding in checks.flatMap({ $0.findings(in: text.pair) })
      where !silencer.silences(finding, in: text.scope) {
        log.append(finding.diagnostic)
      }
    }
    if let finding = StampCheck.finding(in: file), !silencer.silences(finding, in: nil) {
      log.append(finding.diagnostic)
    }
    silencer.report(to: &log)
  }
}
