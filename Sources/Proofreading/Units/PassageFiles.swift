import Catalog
import Languages
import Markdown

/// The Markdown files of a site: its codes and the notes on pairs.
struct PassageFiles {
  private(set) var files: [ProofFile] = []
  private let source: LanguageTag

  init(of site: Site) {
    source = site.configuration.sourceLocale
    for entry in site.protocols {
      for code in entry.codes { add(code) }
      for note in entry.notes { add(note) }
    }
  }

  private mutating func add(_ code: Code) {
    let originals = (code.texts[source]?.passages ?? [:]).mapValues(\.content)
    for (locale, text) in code.texts {
      let sections = Section.allCases.filter { text.passages[$0] != nil }
      files.append(
        ProofFile(
          locale: locale,
          texts: sections.compactMap { section in
            text.passages[section].map {
              self.text($0.content, in: .section(section), locale, of: originals[section])
            }
          },
          allowances: text.allowed.map(Allowance.init), location: text.location,
          unstamped: locale == source
            ? nil : sections.filter { text.translatedFrom[$0] == nil }.map(\.rawValue)))
    }
  }

  private mutating func add(_ note: PairNote) {
    let original = note.texts[source]?.passage.content
    for (locale, text) in note.texts {
      let content = text.passage.content
      files.append(
        ProofFile(
          locale: locale, texts: [self.text(content, in: .note, locale, of: original)],
          allowances: text.allowed.map(Allowance.init),
          location: content.location(at: content.file.byteOrderMarkLength),
          unstamped: locale == source || text.translatedFrom != nil ? nil : ["note"]))
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

extension Passage {
  /// The text as a proofreader reads it.
  fileprivate var content: TextContent {
    var content = MarkdownText.content(of: file, range: range)
    content.leftovers = MarkdownDocument(file, range: range).leftovers
    return content
  }
}
