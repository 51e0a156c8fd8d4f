import Catalog
import Diagnostics
import Files
import Languages

/// The YAML files whose values readers see: string tables, and the names of protocols.
struct StringFiles {
  private(set) var files: [ProofFile] = []
  private let root: SiteRoot
  private let source: LanguageTag

  init(of site: Site, root: SiteRoot) {
    self.root = root
    source = site.configuration.sourceLocale
    let locales = site.configuration.locales
    add(locales) { "Locales/\($0).yaml" }
    for entry in site.protocols {
      let translated = locales.filter { entry.names[$0] != nil }
      add(translated) { locale in
        let name = locale == site.configuration.sourceLocale ? "" : ".\(locale)"
        return "Content/\(entry.id)/protocol\(name).yaml"
      }
    }
  }

  private mutating func add(_ locales: [LanguageTag], path: (LanguageTag) -> String) {
    let originals = entries(path(source)).entries
    let originalTexts = Dictionary(
      originals.map { ($0.path, PatternText.content(of: $0.text)) },
      uniquingKeysWith: { first, _ in first })
    for locale in locales {
      let (file, entries) = entries(path(locale))
      guard let file else { continue }
      files.append(
        ProofFile(
          locale: locale,
          texts: entries.map { entry in
            ProofFile.Text(
              scope: .line(entry.line),
              pair: TextPair(
                kind: .string, locale: locale, content: PatternText.content(of: entry.text),
                source: locale == source ? nil : originalTexts[entry.path], sourceLocale: source))
          },
          allowances: AllowComments.allowances(in: file),
          location: SourceLocation(file: file, offset: file.byteOrderMarkLength)))
    }
  }

  /// The texts of a file that was read before; none if it can't be read any more.
  private func entries(_ name: String) -> (file: SourceFile?, entries: [StringEntries.Entry]) {
    let path = root.path(of: name)
    guard let file = try? SourceFile.reading(path, as: path) else { return (nil, []) }
    return (file, StringEntries(of: file).entries)
  }
}
