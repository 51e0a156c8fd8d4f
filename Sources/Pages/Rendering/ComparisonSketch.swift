import Mustache

/// The values that differ from one comparison to the next while the first code stays the same, in
/// the order in which a page brings them.
enum ComparisonHole: Int, CaseIterable {
  case path, b, plainB, sameClass

  /// The second code in the source locale, for sentences that are not in the page's language.
  case sourceB
  case related, specifications, facts, note, versions, canonicalTag
}

/// What comparisons with the same first code have in common.
struct ComparisonRow: Hashable {
  let locale: Int

  /// The index of the protocol.
  let index: Int
  let first: Int

  /// Which sentences are in the page's language.
  let ownSentences: SectionSet
}

extension SitePages {
  /// The data of the comparisons of a row, as far as it is known before the second code is.
  func sketch(of row: ComparisonRow) -> Sketch {
    let locale = values.locales[row.locale]
    let entry = values.entry(row.index, in: row.locale)
    let a = values.code(row.first, of: entry)
    let fields = PageField.allCases.map { field -> Sketch in
      switch field {
      case .site: .known(values.site)
      case .locale: .known(locale.locale)
      case .locales: .known(values.localeList)
      case .strings: .known(locale.strings)
      case .root: .known(values.comparisonRoot)
      case .path: hole(.path)
      case .alternates: .known(locale.alternates)
      case .sourceTag: .known(values.sourceTag)
      case .versions: hole(.versions)
      case .canonicalTag: hole(.canonicalTag)
      case .plain: plain(entry, a)
      case .protocol: .known(entry.marked)
      case .a: .known(a.marked)
      case .b: hole(.b)
      case .sameClass: hole(.sameClass)
      case .summary: sentences(of: row, about: .description)
      case .encounters: sentences(of: row, about: .encounter)
      case .advice: sentences(of: row, about: .fix)
      case .related: hole(.related)
      case .specifications: hole(.specifications)
      case .facts: hole(.facts)
      case .note: hole(.note)
      case .protocols, .classes, .code, .likely, .confused: .known(.null)
      }
    }
    return .record(pageShape, fields)
  }

  private func plain(
    _ entry: SharedValues.ProtocolValues, _ a: SharedValues.CodeValues
  ) -> Sketch {
    let fields = PlainField.allCases.map { field -> Sketch in
      switch field {
      case .protocol: .known(entry.plain)
      case .code: .known(.null)
      case .a: .known(a.plain)
      case .b: hole(.plainB)
      }
    }
    return .record(values.layouts.plain.shape, fields)
  }

  /// What sentences are made of: the page's language if both codes have the text in it, otherwise
  /// the source locale's, so that no sentence mixes the two.
  private func sentences(of row: ComparisonRow, about section: SectionSet) -> Sketch {
    let isOwn = row.ownSentences.contains(section) || row.locale == values.sourceIndex
    let locale = isOwn ? row.locale : values.sourceIndex
    let entry = values.entry(row.index, in: locale)
    let fields = SentencesField.allCases.map { field -> Sketch in
      switch field {
      case .lang: .known(isOwn ? .null : values.sourceTag)
      case .strings: .known(values.locales[locale].strings)
      case .protocol: .known(entry.marked)
      case .a: .known(values.code(row.first, of: entry).marked)
      case .b: hole(isOwn ? .b : .sourceB)
      }
    }
    return .record(values.layouts.sentences.shape, fields)
  }

  private func hole(_ hole: ComparisonHole) -> Sketch {
    let type: ValueType =
      switch hole {
      case .path, .sameClass, .canonicalTag: .scalar
      case .b, .plainB, .sourceB: types.code
      case .related: .list(of: types.comparison)
      case .specifications: .list(of: types.reference)
      case .facts: types.factPairs
      case .note: types.passage
      case .versions: .list(of: types.alternate)
      }
    return .hole(hole.rawValue, type)
  }
}
