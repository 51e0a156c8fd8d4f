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
  /// What is known of the comparisons of a row before the second code is.
  func sketch(of row: ComparisonRow) -> Sketch {
    let locale = values.locales[row.locale]
    let entry = values.entry(row.index, in: row.locale)
    let a = values.code(row.first, of: entry)
    return .record([
      "site": .known(values.site), "locale": .known(locale.locale),
      "locales": .known(values.localeList), "strings": .known(locale.strings),
      "root": .known(values.comparisonRoot), "path": hole(.path),
      "alternates": .known(locale.alternates), "sourceTag": .known(values.sourceTag),
      "protocol": .known(entry.marked), "a": .known(a.marked), "b": hole(.b),
      "sameClass": hole(.sameClass),
      "plain": .record([
        "protocol": .known(entry.plain), "code": .known(.null), "a": .known(a.plain),
        "b": hole(.plainB),
      ]),
      "summary": sentences(of: row, areOwn: row.ownSentences.contains(.description)),
      "encounters": sentences(of: row, areOwn: row.ownSentences.contains(.encounter)),
      "advice": sentences(of: row, areOwn: row.ownSentences.contains(.fix)),
      "related": hole(.related), "specifications": hole(.specifications),
      "facts": hole(.facts), "note": hole(.note), "versions": hole(.versions),
      "canonicalTag": hole(.canonicalTag),
    ])
  }

  /// What sentences are made of: the page's language, or else wholly the source locale's.
  private func sentences(of row: ComparisonRow, areOwn: Bool) -> Sketch {
    let isOwn = areOwn || row.locale == values.sourceIndex
    let locale = isOwn ? row.locale : values.sourceIndex
    let entry = values.entry(row.index, in: locale)
    return .record([
      "lang": .known(isOwn ? .null : values.sourceTag),
      "strings": .known(values.locales[locale].strings), "protocol": .known(entry.marked),
      "a": .known(values.code(row.first, of: entry).marked), "b": hole(isOwn ? .b : .sourceB),
    ])
  }

  private func hole(_ hole: ComparisonHole) -> Sketch {
    let type: ValueType =
      switch hole {
      case .path, .sameClass, .canonicalTag: .scalar
      case .b, .plainB, .sourceB: types.code
      case .related: .list(of: types.comparison)
      case .specifications: .list(of: types.reference)
      case .facts: types.table(of: types.factPair)
      case .note: types.passage
      case .versions: .list(of: types.alternate)
      }
    return .hole(hole.rawValue, type)
  }
}
