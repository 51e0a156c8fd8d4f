public import Catalog
public import Diagnostics
import Languages

/// The file of a translation, with the stamps that it has and those that it should have.
public struct StampableFile: Sendable {
  public let file: SourceFile
  private let recorded: StampBlock

  /// The stamps of the source texts as they are now, for what the file translates.
  private let current: StampBlock

  /// The files of all translations of a site.
  public static func files(of site: Site) -> [StampableFile] {
    let source = site.configuration.sourceLocale
    let locales = site.configuration.locales.filter { $0 != source }
    let articles = site.articles.flatMap { article in
      locales.compactMap { StampableFile(of: article.texts[$0], from: article.texts[source]) }
    }
    return articles
      + site.protocols.flatMap { entry in
        entry.codes.flatMap { code in
          locales.compactMap { StampableFile(of: code.texts[$0], from: code.texts[source]) }
        }
          + entry.notes.flatMap { note in
            locales.compactMap { StampableFile(of: note.texts[$0], from: note.texts[source]) }
          }
      }
  }

  private init?(of text: CodeText?, from source: CodeText?) {
    guard let text, let source else { return nil }
    file = text.file
    recorded = .sections(text.translatedFrom)
    current = .sections(
      source.passages.filter { text.passages[$0.key] != nil }.mapValues(\.stamp))
  }

  private init?(of text: NoteText?, from source: NoteText?) {
    guard let text, let source else { return nil }
    file = text.file
    recorded = .parts(text.translatedFrom)
    current = .parts(
      source.passages.filter { text.passages[$0.key] != nil }.mapValues(\.stamp))
  }

  private init?(of text: ArticleText?, from source: ArticleText?) {
    guard let text, let source else { return nil }
    file = text.file
    recorded = .whole(text.translatedFrom)
    current = .whole(text.passage == nil ? nil : source.passage?.stamp)
  }

  /// Whether there is no text that a stamp could be about.
  public var isEmpty: Bool {
    current.isEmpty
  }

  /// Whether there is a text without a stamp.
  public var lacksStamps: Bool {
    !isEmpty && completed != recorded
  }

  /// The content with the current stamps.
  public func stamped() throws(Diagnostic) -> [UInt8] {
    try StampEdit(file).bytes(with: current)
  }

  /// The content with stamps where it has none; those that it has stay as they are.
  public func completedWithStamps() throws(Diagnostic) -> [UInt8] {
    try StampEdit(file).bytes(with: completed)
  }

  private var completed: StampBlock {
    switch (recorded, current) {
    case (.sections(let recorded), .sections(let current)):
      .sections(recorded.merging(current) { old, _ in old })
    case (.parts(let recorded), .parts(let current)):
      .parts(recorded.merging(current) { old, _ in old })
    case (_, let current): current
    }
  }
}
