import Catalog
import Languages

/// Files that say the same in several locales, and are therefore read together.
enum ProofGroup: Sendable {

  /// A code, whose protocol has these sections and brings them so.
  case code(Code, [Section], ClauseStyle)
  case note(PairNote)
  case article(Article)

  /// YAML files by their locale.
  case strings([StringFile])

  /// All groups of a site.
  static func all(of site: Site, root: SiteRoot) -> [ProofGroup] {
    let locales = site.configuration.locales
    let tables = locales.map { StringFile(locale: $0, path: root.path(of: "Locales/\($0).yaml")) }
    return [.strings(tables)] + site.articles.map(ProofGroup.article)
      + site.protocols.flatMap { entry in
        [.strings(StringFile.names(of: entry, in: site.configuration, root: root))]
          + entry.codes.map { .code($0, entry.sections, entry.clauses) }
          + entry.notes.map(ProofGroup.note)
      }
  }

  /// The files of the group as a proofreader reads them.
  func files(source: LanguageTag) -> [ProofFile] {
    switch self {
    case .code(let code, let sections, let clauses):
      PassageFiles(source: source).files(of: code, sections, clauses)
    case .note(let note): PassageFiles(source: source).files(of: note)
    case .article(let article): PassageFiles(source: source).files(of: article)
    case .strings(let files): StringFile.read(files, source: source)
    }
  }
}
