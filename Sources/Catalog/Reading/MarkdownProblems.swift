import Diagnostics
import Markdown
import YAML

extension MarkdownDocument {
  /// Reports what is left out of a file's text, and what no text may have.
  ///
  /// - Returns: whether the text can be used.
  func reportProblems(in file: SourceFile, log: inout DiagnosticLog) -> Bool {
    reportProblems(log: &log) { SourceLocation(file: file, offset: $0) }
  }

  /// Reports the same of a text that is a value in YAML, where that stands.
  ///
  /// - Returns: whether the text can be used.
  func reportProblems(in text: YAMLText, log: inout DiagnosticLog) -> Bool {
    reportProblems(log: &log) { _ in text.location }
  }

  private func reportProblems(
    log: inout DiagnosticLog, at location: (_ offset: Int) -> SourceLocation
  ) -> Bool {
    if let excess {
      log.append(Diagnostic(excess, at: location(excess.offset)))
      return false
    }
    for removal in removals { log.append(removal.diagnostic(at: location(removal.offset))) }
    for address in rawAddresses { log.append(address.diagnostic(at: location(address.offset))) }
    for reference in unfitReferences {
      log.append(UnfitCharacter.diagnostic(reference.value, at: location(reference.offset)))
    }
    for field in missingFields {
      log.append(
        Diagnostic(
          at: location(field.offset), "the block has no header field “\(field.name)”",
          remedy: Suggestion.remedy(for: field.name, among: field.present)
            ?? "words after the language name fields to mark; remove it"))
    }
    return true
  }
}

extension MarkdownRemoval {
  fileprivate func diagnostic(at location: SourceLocation) -> Diagnostic {
    let (what, remedy) =
      switch kind {
      case .rawHTML: ("raw HTML is left out", "write Markdown")
      case .unsafeAddress: ("this link's address is left out, since it is not safe", "use https")
      }
    return Diagnostic(
      .warning, at: location, what,
      remedy: "\(remedy), or set “markdown: {unsafe: true}” in \(SiteRoot.configurationFile)")
  }
}

extension RawAddress {
  fileprivate func diagnostic(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, at: location,
      "“\(text)” in raw HTML leads to another place from each page that shows it",
      remedy: "write a link of Markdown, or a whole address")
  }
}
