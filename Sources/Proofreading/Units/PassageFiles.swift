import Catalog
import Diagnostics
import Languages

/// Makes of codes and of notes on pairs the Markdown files to proofread.
struct PassageFiles {
  let source: LanguageTag

  func files(of code: Code) -> [ProofFile] {
    let originals = (code.texts[source]?.passages ?? [:]).mapValues(\.content)
    return code.texts.map { locale, text in
      let sections = Section.allCases.filter { text.passages[$0] != nil }
      return ProofFile(
        locale: locale,
        texts: sections.compactMap { section in
          text.passages[section].map {
            self.text($0, in: .section(section), locale, of: originals[section])
          }
        },
        allowances: text.allowed.map(Allowance.init), location: text.location,
        unstamped: locale == source
          ? nil : sections.filter { text.translatedFrom[$0] == nil }.map(\.rawValue))
    }
  }

  func files(of note: PairNote) -> [ProofFile] {
    let original = note.texts[source]?.passage.content
    return note.texts.map { locale, text in
      let file = text.passage.file
      return ProofFile(
        locale: locale, texts: [self.text(text.passage, in: .note, locale, of: original)],
        allowances: text.allowed.map(Allowance.init),
        location: SourceLocation(file: file, offset: file.byteOrderMarkLength),
        unstamped: locale == source || text.translatedFrom != nil ? nil : ["note"])
    }
  }

  private func text(
    _ passage: Passage, in scope: Scope, _ locale: LanguageTag, of original: TextContent?
  ) -> ProofFile.Text {
    let isSource = locale == source
    return ProofFile.Text(
      scope: scope,
      pair: TextPair(
        kind: .passage, locale: locale,
        content: isSource ? original ?? passage.content : passage.content,
        source: isSource ? nil : original, sourceLocale: source))
  }
}

extension Passage {
  /// The text as a proofreader reads it.
  fileprivate var content: TextContent {
    MarkdownText.content(of: file, range: range)
  }
}
