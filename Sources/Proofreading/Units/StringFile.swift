import Catalog
import Diagnostics
import Files
import Languages

/// A YAML file whose values readers see: a string table, or the names of a protocol.
struct StringFile: Sendable {
  let locale: LanguageTag

  /// Where it was read from.
  let path: String

  /// The files with the names of a protocol.
  static func names(
    of entry: ProtocolEntry, in configuration: SiteConfiguration, root: SiteRoot
  ) -> [StringFile] {
    configuration.locales.filter { entry.names[$0] != nil }.map { locale in
      let suffix = locale == configuration.sourceLocale ? "" : ".\(locale)"
      return StringFile(
        locale: locale, path: root.path(of: "Content/\(entry.id)/protocol\(suffix).yaml"))
    }
  }

  /// Reads files that say the same in several locales.
  ///
  /// - Parameter files: files that were read before; one that can't be read any more is left out.
  static func read(_ files: [StringFile], source: LanguageTag) -> [ProofFile] {
    let contents = files.compactMap(Contents.init)
    let originals = Dictionary(
      contents.first { $0.locale == source }?.texts.map { ($0.path, $0.content) } ?? [],
      uniquingKeysWith: { first, _ in first })
    return contents.map { contents in
      let isSource = contents.locale == source
      return ProofFile(
        locale: contents.locale,
        texts: contents.texts.map { text in
          ProofFile.Text(
            scope: .line(text.line),
            pair: TextPair(
              kind: .string, locale: contents.locale, content: text.content,
              source: isSource ? nil : originals[text.path], sourceLocale: source))
        },
        allowances: AllowComments.allowances(in: contents.file),
        location: SourceLocation(file: contents.file, offset: contents.file.byteOrderMarkLength))
    }
  }

  /// What a file says, by the paths of its keys.
  private struct Contents {
    let locale: LanguageTag
    let file: SourceFile
    let texts: [(path: String, line: Int, content: TextContent)]

    init?(of file: StringFile) {
      guard let read = try? SourceFile.reading(file.path, as: file.path) else { return nil }
      locale = file.locale
      self.file = read
      texts = StringEntries(of: read).entries.map {
        ($0.path, $0.line, PatternText.content(of: $0.text))
      }
    }
  }
}
