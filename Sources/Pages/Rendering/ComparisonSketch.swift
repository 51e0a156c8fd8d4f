import Mustache

/// The values that differ from one comparison to the next, in the order in which a page brings them.
enum ComparisonHole: Int, CaseIterable {
  /// The first code, as it stands on the page and in the source locale; these are the same for a
  /// whole row of comparisons.
  case a, plainA, sourceA
  case path, servedPath, b, plainB, sameClass

  /// The second code in the source locale, for sentences that are not in the page's language.
  case sourceB
  case related, specifications, facts, note, versions, canonicalTag
}

extension ComparisonHole {
  /// Whether all comparisons of a row have the same value.
  fileprivate var isSharedByRow: Bool {
    switch self {
    case .a, .plainA, .sourceA: true
    case .path, .servedPath, .b, .plainB, .sameClass, .sourceB, .related, .specifications, .facts,
      .note, .versions, .canonicalTag:
      false
    }
  }

  /// For each hole, also those of facts, whether all comparisons of a row have the same value.
  static func sharedByRow(factCount: Int) -> [Bool] {
    allCases.map(\.isSharedByRow)
      + repeatElement(FactHole.allCases.map(\.isSharedByRow), count: factCount).joined()
  }
}

/// The values of one fact, which come after those of `ComparisonHole` where every code tells all facts,
/// so that the rows of the table are known.
enum FactHole: Int, CaseIterable {
  case a, b, differs

  func place(ofFact fact: Int) -> Int {
    ComparisonHole.allCases.count + Self.allCases.count * fact + rawValue
  }

  fileprivate var isSharedByRow: Bool { self == .a }
}

/// The comparisons of a protocol in a locale whose sentences are in the same languages.
struct ComparisonKind: Hashable {
  let locale: Int

  /// The index of the protocol.
  let index: Int

  /// Which sentences are in the page's language.
  let ownSentences: SectionSet
}

/// The comparisons of a kind with the same first code.
struct ComparisonRow: Hashable {
  let kind: ComparisonKind
  let first: Int
}

extension PageInputs {
  /// The data of the comparisons of a kind, as far as it is known before the codes are.
  func sketch(of kind: ComparisonKind) -> Sketch {
    let entry = values.entry(kind.index, in: kind.locale)
    let fields = PageField.allCases.map { field -> Sketch in
      switch field {
      case .site, .assets, .locale, .locales, .strings, .alternates, .sourceTag:
        .known(sharedValue(of: field, in: kind.locale))
      case .root: .known(values.common.comparisonRoot)
      case .path: hole(.path)
      case .servedPath: hole(.servedPath)
      case .versions: versions(in: kind.locale)
      case .canonicalTag: canonicalTag(in: kind.locale)
      case .plain: plain(entry)
      case .protocol: .known(entry.marked)
      case .a: hole(.a)
      case .b: hole(.b)
      case .sameClass: hole(.sameClass)
      case .summary: sentences(of: kind, about: .description)
      case .encounters: sentences(of: kind, about: .encounter)
      case .advice: sentences(of: kind, about: .fix)
      case .related: hole(.related)
      case .specifications: hole(.specifications)
      case .facts: facts(of: entry)
      case .note: hole(.note)
      case .protocols, .classes, .code, .likely, .confused, .entries, .latest, .listings:
        .known(.null)
      }
    }
    return .record(pageShape, fields)
  }

  /// A table whose rows are known, or one that each page brings if some codes do not tell all facts.
  private func facts(of entry: SharedValues.ProtocolValues) -> Sketch {
    guard entry.tellsAllFacts else { return hole(.facts) }
    let told = types[.list(of: .record(.factValue))]
    let rows = (0..<values.store.count(of: entry.factLabels)).map { fact in
      Record.factPair.sketch(
        [
          "label": .known(values.store.item(fact, of: entry.factLabels)),
          "a": .hole(FactHole.a.place(ofFact: fact), told),
          "b": .hole(FactHole.b.place(ofFact: fact), told),
          "differs": .hole(FactHole.differs.place(ofFact: fact), types[.flag]),
        ], values.common.records)
    }
    return Record.factPairs.sketch(["rows": .list(rows)], values.common.records)
  }

  /// All versions are known before the codes are if none of them can lack its text.
  private func versions(in locale: Int) -> Sketch {
    values.isFullyTranslated ? .known(values.locales[locale].alternates) : hole(.versions)
  }

  private func canonicalTag(in locale: Int) -> Sketch {
    values.isFullyTranslated ? .known(values.locales[locale].tag) : hole(.canonicalTag)
  }

  private func plain(_ entry: SharedValues.ProtocolValues) -> Sketch {
    Record.plain.sketch(
      ["protocol": .known(entry.plain), "a": hole(.plainA), "b": hole(.plainB)],
      values.common.records)
  }

  /// What sentences are made of: the page's language if both codes have the text in it, otherwise
  /// the source locale's, so that no sentence mixes the two.
  private func sentences(of kind: ComparisonKind, about section: SectionSet) -> Sketch {
    let isOwn = kind.ownSentences.contains(section) || kind.locale == values.sourceIndex
    let locale = isOwn ? kind.locale : values.sourceIndex
    let entry = values.entry(kind.index, in: locale)
    return Record.sentences.sketch(
      [
        "lang": .known(isOwn ? .null : values.common.sourceTag),
        "strings": .known(values.locales[locale].strings), "protocol": .known(entry.marked),
        "a": hole(isOwn ? .a : .sourceA), "b": hole(isOwn ? .b : .sourceB),
      ], values.common.records)
  }

  private func hole(_ hole: ComparisonHole) -> Sketch {
    let type: ValueType =
      switch hole {
      case .path, .servedPath, .sameClass, .canonicalTag: .scalar
      case .a, .plainA, .sourceA, .b, .plainB, .sourceB: types[.record(.code)]
      case .related: .list(of: types[.record(.comparison)])
      case .specifications: .list(of: types[.record(.reference)])
      case .facts: types[.record(.factPairs)]
      case .note: types[.record(.passage)]
      case .versions: .list(of: types[.record(.alternate)])
      }
    return .hole(hole.rawValue, type)
  }
}
