public import Catalog
import JSON
public import Languages

/// The file of a translation before it is translated: the locale's headings, the source text below
/// them, and the stamps of that text. A text that is still its source's counts as missing, and
/// `diptych check` names it.
public struct TranslationSkeleton {
  /// The file's name, as the source's with the locale.
  public let path: String
  public let text: String

  /// The translation of a code.
  public init?(
    of code: Code, in entry: ProtocolEntry, _ locale: LanguageTag, of site: Site
  ) {
    let sourceLocale = site.configuration.sourceLocale
    guard let source = code.texts[sourceLocale] else { return nil }
    let sections = entry.sections.filter(\.isTranslated).compactMap { section -> String? in
      guard let passage = source.passages[section] else { return nil }
      let heading = site.label(of: section, in: entry, locale).text
      return "## \(heading)\n\n\(Self.text(of: passage))\n"
    }
    self.init(
      sourcePath: source.file.path, locale: locale,
      stamps: .sections(source.passages.filter(\.key.isTranslated).mapValues(\.stamp)),
      body: sections.joined(separator: "\n"))
  }

  /// The translation of a pair's file.
  public init?(of note: PairNote, in locale: LanguageTag, of site: Site) {
    let sourceLocale = site.configuration.sourceLocale
    guard let source = note.texts[sourceLocale] else { return nil }
    let table = site.strings[locale] ?? site.strings[sourceLocale]
    let parts = source.parts.filter { $0 != .difference }.compactMap { part -> String? in
      guard let passage = source.passages[part] else { return nil }
      let heading = table?.heading(of: part).map { "## \($0)\n\n" } ?? ""
      return "\(heading)\(Self.text(of: passage))\n"
    }
    self.init(
      sourcePath: source.file.path, locale: locale,
      keys: source.passages[.difference].map { [("difference", $0.markdown)] } ?? [],
      stamps: .parts(source.passages.mapValues(\.stamp)), body: parts.joined(separator: "\n"))
  }

  /// The translation of a page that stands by itself.
  public init?(of article: Article, in locale: LanguageTag, of site: Site) {
    guard let source = article.texts[site.configuration.sourceLocale],
      let passage = source.passage
    else { return nil }
    self.init(
      sourcePath: source.file.path, locale: locale,
      keys: source.title.map { [("title", $0)] } ?? [], stamps: .whole(passage.stamp),
      body: "\(Self.text(of: passage))\n")
  }

  private init(
    sourcePath: String, locale: LanguageTag, keys: [(name: String, text: String)] = [],
    stamps: StampBlock,
    body: String
  ) {
    path = TranslationPath.path(of: sourcePath, in: locale)
    let keys = keys.map { "\($0.name): \(JSONValue.quoted($0.text))\n" }.joined()
    text = "---\n\(keys)\(stamps.text(indent: "", lineEnd: "\n"))\n---\n\(body)"
  }

  private static func text(of passage: Passage) -> String {
    passage.markdown.trimmed.replacing("\r\n", with: "\n")
  }
}
