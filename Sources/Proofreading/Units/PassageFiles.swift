import Catalog
import Diagnostics
import Languages
import Markdown

/// Makes of codes and of notes on pairs the Markdown files to proofread.
struct PassageFiles {
  let source: LanguageTag

  func files(of code: Code, _ sections: [Section]) -> [ProofFile] {
    let translated = sections.filter(\.isTranslated)
    let contents = code.texts.mapValues { text in
      let sections = translated.filter { text.passages[$0] != nil }
      let passages = sections.compactMap { text.passages[$0] }
      let contents = zip(sections, TextContent.of(passages)).map { section, content in
        var content = content
        content.clauseLeftovers = section.role.flatMap { text.clauses.leftovers[$0] } ?? []
        return (section, content)
      }
      return Dictionary(uniqueKeysWithValues: contents)
    }
    return code.texts.map { locale, text in
      let sections = translated.filter { text.passages[$0] != nil }
      return ProofFile(
        locale: locale,
        texts: sections.compactMap { section in
          contents[locale]?[section].map {
            self.text($0, in: .section(section), locale, of: contents[source]?[section])
          }
        },
        allowances: text.allowed.map(Allowance.init), location: text.location,
        unstamped: locale == source
          ? nil : sections.filter { text.translatedFrom[$0] == nil }.map(\.id))
    }
  }

  func files(of note: PairNote) -> [ProofFile] {
    let contents = note.texts.mapValues { TextContent.of([$0.passage]) }
    return note.texts.map { locale, text in
      let file = text.passage.file
      return ProofFile(
        locale: locale,
        texts: (contents[locale] ?? []).map {
          self.text($0, in: .note, locale, of: contents[source]?.first)
        },
        allowances: text.allowed.map(Allowance.init),
        location: SourceLocation(file: file, offset: file.byteOrderMarkLength),
        unstamped: locale == source || text.translatedFrom != nil ? nil : ["note"])
    }
  }

  private func text(
    _ content: TextContent, in scope: Scope, _ locale: LanguageTag, of original: TextContent?
  ) -> ProofFile.Text {
    ProofFile.Text(
      scope: scope,
      pair: TextPair(
        kind: .passage, locale: locale, content: content,
        source: locale == source ? nil : original, sourceLocale: source))
  }
}

extension TextContent {
  /// What passages of one file say.
  fileprivate static func of(_ passages: [Passage]) -> [TextContent] {
    guard let file = passages.first?.file else { return [] }
    return MarkdownText.contents(of: file, passages: passages.map(\.range))
  }
}
