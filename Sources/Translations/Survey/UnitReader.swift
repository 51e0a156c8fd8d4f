import Catalog
import Languages

/// Finds the texts of a protocol and how they stand in a locale.
struct UnitReader {
  let site: Site
  let entry: ProtocolEntry
  let locale: LanguageTag

  private var source: LanguageTag { site.configuration.sourceLocale }

  /// All texts, in the order of codes and notes.
  var units: [(place: UnitPlace, unit: TranslationUnit)] {
    let reach = RelatedReach(of: entry.codes)
    return entry.codes.indices.flatMap { sections(ofCode: $0, reach: reach[$0]) }
      + entry.notes.compactMap { note in
        self.note(note, reach: min(reach[note.first], reach[note.second]))
      }
  }

  private func sections(
    ofCode index: Int, reach: Int
  ) -> [(place: UnitPlace, unit: TranslationUnit)] {
    let code = entry.codes[index]
    guard let sourceText = code.texts[source] else { return [] }
    let own = code.texts[locale]
    return Section.allCases.enumerated().compactMap { number, section in
      guard let passage = sourceText.passages[section] else { return nil }
      let label = site.strings[source]?.heading(of: section) ?? section.rawValue
      let name = [protocolName, code.id.text, sourceText.name ?? ""].joined(separator: " ")
      let unit = unit(
        .section(code.id, section), title: "“\(label)” of \(name)", source: passage,
        translation: own?.passages[section], stamp: own?.translatedFrom[section],
        mayEqual: own?.allowed.allowsEqual(in: section) ?? false, path: own?.file.path)
      return (UnitPlace(reach: reach, code: index, other: -1, section: number), unit)
    }
  }

  private func note(
    _ note: PairNote, reach: Int
  ) -> (place: UnitPlace, unit: TranslationUnit)? {
    guard let sourceText = note.texts[source] else { return nil }
    let own = note.texts[locale]
    let (first, second) = (entry.codes[note.first].id, entry.codes[note.second].id)
    let unit = unit(
      .note(first, second), title: "the note on \(protocolName) \(first) and \(second)",
      source: sourceText.passage, translation: own?.passage, stamp: own?.translatedFrom,
      mayEqual: own?.allowed.allowsEqual(in: nil) ?? false, path: own?.passage.file.path)
    return (UnitPlace(reach: reach, code: note.first, other: note.second, section: 0), unit)
  }

  private var protocolName: String {
    entry.names[source]?.name ?? entry.id
  }

  private func unit(
    _ subject: TranslationUnit.Subject, title: String, source: Passage, translation: Passage?,
    stamp: TextStamp?, mayEqual: Bool, path: String?
  ) -> TranslationUnit {
    TranslationUnit(
      locale: locale, protocolID: entry.id, subject: subject, title: title,
      state: state(of: translation, stamp: stamp, source: source, mayEqual: mayEqual),
      source: source, translation: translation, stamp: stamp,
      path: path ?? TranslationPath.path(of: source.file.path, in: locale))
  }

  /// - Parameter mayEqual: whether the author says that the text is right as it stands in the source.
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
