import Catalog
import Languages

/// Finds the texts of a protocol that need work in a locale.
///
/// A text that is translated costs no more than a comparison of stamps, since every build asks.
struct UnitReader {
  /// How many texts there are, those that are translated included.
  private(set) var texts = 0

  /// The other texts, in the order of codes and notes.
  private(set) var open: [(place: UnitPlace, unit: TranslationUnit)] = []

  private let folder: String
  private let locale: LanguageTag
  private let source: LanguageTag
  private let protocolName: String

  /// The headings of all sections in the source locale.
  private let headings: [String]

  /// Reads the pages that stand by themselves.
  init(site: Site, articlesIn locale: LanguageTag) {
    folder = Article.folder
    self.locale = locale
    source = site.configuration.sourceLocale
    protocolName = ""
    headings = []
    for (index, article) in site.articles.enumerated() { read(article, index) }
  }

  init(site: Site, entry: ProtocolEntry, locale: LanguageTag) {
    folder = entry.id
    self.locale = locale
    source = site.configuration.sourceLocale
    protocolName = entry.names(in: source, of: site.configuration).name.text
    headings = entry.sections.map { [source] in site.label(of: $0, in: entry, source).text }
    let reach = RelatedReach(of: entry.codes)
    for index in entry.codes.indices { readSections(ofCode: index, of: entry, reach: reach[index]) }
    for note in entry.notes {
      read(note, of: entry, reach: min(reach[note.first], reach[note.second]))
    }
  }

  private mutating func readSections(
    ofCode index: Int, of entry: ProtocolEntry, reach: Int
  ) {
    let code = entry.codes[index]
    guard let sourceText = code.texts[source] else { return }
    let own = code.texts[locale]
    for section in entry.sections where section.isTranslated {
      guard let passage = sourceText.passages[section] else { continue }
      let name = [protocolName, code.value.text, sourceText.name ?? ""]
      let unit = openUnit(
        .section(code.id, section),
        title: "“\(headings[section.place])” of \(name.joined(separator: " "))", source: passage,
        translation: own?.passages[section], stamp: own?.translatedFrom[section],
        mayEqual: own?.allowed.allowsEqual(in: section) ?? false, path: own?.file.path)
      add(unit, at: UnitPlace(reach: reach, code: index, other: -1, section: section.place))
    }
  }

  private mutating func read(_ note: PairNote, of entry: ProtocolEntry, reach: Int) {
    guard let sourceText = note.texts[source] else { return }
    let own = note.texts[locale]
    let (first, second) = (entry.codes[note.first].id, entry.codes[note.second].id)
    for (number, part) in PairPart.allCases.enumerated() {
      guard let passage = sourceText.passages[part] else { continue }
      let unit = openUnit(
        .pair(first, second, part), title: "\(part.title) \(protocolName) \(first) and \(second)",
        source: passage, translation: own?.passages[part], stamp: own?.translatedFrom[part],
        mayEqual: own?.allowed.allowsEqual(in: nil) ?? false, path: own?.file.path)
      add(unit, at: UnitPlace(reach: reach, code: note.first, other: note.second, section: number))
    }
  }

  private mutating func read(_ article: Article, _ index: Int) {
    guard let sourceText = article.texts[source], let passage = sourceText.passage else { return }
    let own = article.texts[locale]
    let unit = openUnit(
      .article(article.name), title: "the page “\(sourceText.title ?? article.name)”",
      source: passage, translation: own?.passage, stamp: own?.translatedFrom,
      mayEqual: own?.allowed.allowsEqual(in: nil) ?? false, path: own?.file.path)
    add(unit, at: UnitPlace(reach: 0, code: index, other: -1, section: 0))
  }

  private mutating func add(_ unit: TranslationUnit?, at place: UnitPlace) {
    texts += 1
    if let unit { open.append((place, unit)) }
  }

  /// - Returns: `nil` for a text that is translated.
  private func openUnit(
    _ subject: TranslationUnit.Subject, title: @autoclosure () -> String, source: Passage,
    translation: Passage?, stamp: TextStamp?, mayEqual: Bool, path: String?
  ) -> TranslationUnit? {
    let state = state(of: translation, stamp: stamp, source: source, mayEqual: mayEqual)
    guard state != .translated else { return nil }
    return TranslationUnit(
      locale: locale, protocolID: folder, subject: subject, title: title(), state: state,
      source: source, translation: translation, stamp: stamp,
      path: path ?? TranslationPath.path(of: source.file.path, in: locale))
  }

  /// - Parameter mayEqual: whether the author says that the text is right as it stands in the
  ///   source.
  private func state(
    of translation: Passage?, stamp: TextStamp?, source: Passage, mayEqual: Bool
  ) -> TranslationState {
    let translation = translation?.asTranslation(
      of: source, in: locale, from: self.source, mayEqual: mayEqual)
    guard translation != nil else { return .missing }
    guard let stamp else { return .unstamped }
    return stamp == source.stamp ? .translated : .stale
  }
}

extension PairPart {
  /// What messages call the part, before the codes.
  fileprivate var title: String {
    switch self {
    case .difference: "the difference between"
    case .note: "the note on"
    case .differences: "the key differences of"
    case .advice: "the advice on"
    }
  }
}
