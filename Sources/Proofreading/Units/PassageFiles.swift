import Catalog
import Diagnostics
import Languages
import Markdown

/// Makes of codes and of notes on pairs the Markdown files to proofread.
struct PassageFiles {
  let source: LanguageTag

  func files(
    of code: Code, _ sections: [Section], _ clauses: ClauseStyle
  ) -> [ProofFile] {
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
            self.text(
              $0, in: .section(section), locale, of: contents[source]?[section],
              clause: clauses == .derived ? text.bentRole(of: section) : nil)
          }
        },
        allowances: text.allowed.map(Allowance.init), location: text.location,
        unstamped: locale == source
          ? nil : sections.filter { text.translatedFrom[$0] == nil }.map(\.id))
    }
  }

  func files(of note: PairNote) -> [ProofFile] {
    let contents = note.texts.mapValues { text in
      Dictionary(
        uniqueKeysWithValues: zip(
          text.parts, TextContent.of(text.parts.compactMap { text.passages[$0] })))
    }
    return note.texts.map { locale, text in
      let unstamped = text.parts.filter { text.translatedFrom[$0] == nil }
      return ProofFile(
        locale: locale,
        texts: text.parts.compactMap { part in
          contents[locale]?[part].map {
            self.text($0, in: .note, locale, of: contents[source]?[part])
          }
        },
        allowances: text.allowed.map(Allowance.init),
        location: SourceLocation(file: text.file, offset: text.file.byteOrderMarkLength),
        unstamped: locale == source || unstamped.isEmpty ? nil : unstamped.map(\.rawValue))
    }
  }

  func files(of article: Article) -> [ProofFile] {
    let contents = article.texts.compactMapValues { text in
      TextContent.of([text.passage].compactMap(\.self)).first
    }
    return article.texts.map { locale, text in
      let isUnstamped = locale != source && text.passage != nil && text.translatedFrom == nil
      return ProofFile(
        locale: locale,
        texts: contents[locale].map { [self.text($0, in: .note, locale, of: contents[source])] }
          ?? [],
        allowances: text.allowed.map(Allowance.init), location: text.location,
        unstamped: isUnstamped ? [article.name] : nil)
    }
  }

  private func text(
    _ content: TextContent, in scope: Scope, _ locale: LanguageTag, of original: TextContent?,
    clause: Section.Role? = nil
  ) -> ProofFile.Text {
    ProofFile.Text(
      scope: scope,
      pair: TextPair(
        kind: .passage, locale: locale, content: content,
        source: locale == source ? nil : original, sourceLocale: source, clause: clause))
  }
}

extension CodeText {
  /// What a section's first paragraph becomes a clause for; `nil` where it does not, or where the
  /// author has written the clause.
  fileprivate func bentRole(of section: Section) -> Section.Role? {
    switch section.role {
    case .meaning where clauses.meaning == nil: .meaning
    case .encounter where clauses.encounter == nil: .encounter
    default: nil
    }
  }
}

extension TextContent {
  /// What passages of one file say.
  fileprivate static func of(_ passages: [Passage]) -> [TextContent] {
    guard let file = passages.first?.file else { return [] }
    var read = MarkdownText.contents(
      of: file, passages: passages.filter { !$0.isInFrontMatter }.map(\.range))[...]
    return passages.compactMap { passage in
      var content =
        passage.isInFrontMatter
        ? MarkdownText.content(of: passage.markdown, at: passage.range.lowerBound, in: file)
        : read.popFirst()
      content?.headingCount = passage.headingCount
      return content
    }
  }
}
