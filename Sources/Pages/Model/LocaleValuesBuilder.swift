import Catalog
import Languages
import Mustache

/// What one locale adds to the values that all share; its lists start at 0.
struct LocalePart: Sendable {
  let store: ValueStore
  let locale: SharedValues.LocaleValues
  let protocols: [SharedValues.ProtocolValues]
  let codes: [SharedValues.CodeValues]
  let classes: [Value]
  let comparisons: [Value]
  let factKeys: [UInt64]
  let notes: [NoteKey: NoteValue]
}

/// Turns what a site says in one locale into the values that templates see.
struct LocaleValuesBuilder {
  private let site: Site
  private let tag: LanguageTag

  /// The index of the locale in the configuration.
  private let index: Int

  private let common: CommonValues
  private let related: [RelatedCodes]
  private var maker: ValueMaker
  private var codes: [SharedValues.CodeValues] = []
  private var classes: [Value] = []
  private var comparisons: [Value] = []
  private var factKeys: [UInt64] = []
  private var notes: [NoteKey: NoteValue] = [:]
  private var dates: [CalendarDate: Value] = [:]

  /// - Parameters:
  ///   - index: the index of the locale in the configuration.
  ///   - related: for each protocol, which comparisons pages offer.
  init(_ site: Site, locale index: Int, common: CommonValues, related: [RelatedCodes]) {
    self.site = site
    self.index = index
    self.common = common
    self.related = related
    tag = site.configuration.locales[index]
    maker = ValueMaker(
      store: common.store, shapes: common.records, source: site.configuration.sourceLocale)
  }

  private var source: LanguageTag { site.configuration.sourceLocale }
  private var grammar: Grammar { site.strings[tag]?.grammar ?? Grammar() }

  mutating func build() -> LocalePart {
    collectNotes()
    let protocols = zip(site.protocols, related).map { protocolValues($0, related: $1) }
    let locale = localeValues(protocols)
    return LocalePart(
      store: maker.store, locale: locale, protocols: protocols, codes: codes, classes: classes,
      comparisons: comparisons, factKeys: factKeys, notes: notes)
  }

  private mutating func localeValues(
    _ protocols: [SharedValues.ProtocolValues]
  ) -> SharedValues.LocaleValues {
    let alternates = site.configuration.pageLocales.map { other in
      maker.record(
        .alternate,
        of: AlternateSource(tag: other, name: site.language(of: other), isCurrent: other == tag))
    }
    return SharedValues.LocaleValues(
      tag: maker.store.text(tag.text), locale: common.locales[index],
      strings: common.strings[tag] ?? .null,
      alternates: maker.store.list(alternates),
      protocolList: maker.store.list(protocols.map(\.marked)))
  }

  // MARK: Protocols

  private mutating func protocolValues(
    _ entry: ProtocolEntry, related: RelatedCodes
  ) -> SharedValues.ProtocolValues {
    let names = entry.names(in: tag, of: site.configuration)
    let classValues = entry.classes.map { self.classValues($0, names) }
    let markedClasses = classValues.map(\.marked)
    var facts = FactValuesBuilder(entry, names)
    let labels = facts.labels(in: &maker)
    let firstCode = codes.count
    for code in entry.codes {
      codes.append(
        codeValues(code, in: classValues[code.classIndex], labels: labels, facts: &facts))
    }
    let firstClass = classes.count
    classes += markedClasses
    let firstComparison = comparisons.count
    comparisons += likelyComparisons(related, firstCode: firstCode)
    let source = ProtocolSource(entry: entry, names: names, locale: tag)
    let marked = maker.record(.entry, of: source)
    return SharedValues.ProtocolValues(
      id: maker.store.text(entry.id), marked: marked,
      plain: maker.plain(.entry, of: source, like: marked),
      classCodes: classCodes(entry, classes: markedClasses, firstCode: firstCode),
      plainCodes: maker.store.list(codes[firstCode...].map(\.plain)),
      tellsAllFacts: !entry.facts.isEmpty
        && entry.codes.allSatisfy { $0.facts.allSatisfy { $0 != nil } },
      factLabels: maker.store.list(labels),
      firstCode: Int32(firstCode), firstClass: Int32(firstClass),
      firstComparison: Int32(firstComparison),
      codeCount: Int32(entry.codes.count), classCount: Int32(markedClasses.count))
  }

  private mutating func classValues(
    _ codeClass: CodeClass, _ names: ResolvedProtocolNames
  ) -> CodeSource.ClassValues {
    let source = ClassSource(codeClass: codeClass, names: names)
    let marked = maker.record(.codeClass, of: source)
    return CodeSource.ClassValues(
      marked: marked, plain: maker.plain(.codeClass, of: source, like: marked),
      isOwn: !names.className(codeClass).isFallback)
  }

  private mutating func codeValues(
    _ code: Code, in codeClass: CodeSource.ClassValues, labels: [Value],
    facts: inout FactValuesBuilder
  ) -> SharedValues.CodeValues {
    let factValues = facts.values(of: code, in: &maker)
    let firstFactKey = factKeys.count
    factKeys += FactValuesBuilder.keys(of: code)
    let source = CodeSource(
      code, in: tag, of: site.configuration, grammar: grammar, codeClass: codeClass,
      references: maker.store.list(code.references.map { common.references[$0] ?? .null }),
      facts: facts.table(labels, factValues, in: &maker), updated: updated(code))
    let marked = maker.record(.code, of: source)
    return SharedValues.CodeValues(
      id: maker.store.text(code.id.text), marked: marked,
      plain: maker.plain(.code, of: source, like: marked), references: source.references,
      factValues: maker.store.list(factValues.map { $0 ?? .null }),
      firstFactKey: Int32(firstFactKey), classIndex: Int32(code.classIndex),
      ownSentences: source.ownSentences, updated: source.updated,
      hasOwnText: !source.ownSections.isEmpty)
  }

  /// The records of the comparisons that pages offer, code by code.
  private mutating func likelyComparisons(
    _ related: RelatedCodes, firstCode: Int
  ) -> [Value] {
    related.candidates.enumerated().map { place, candidate in
      let code = place / related.width
      let other = Int(candidate.code)
      return maker.record(
        .comparison,
        of: ComparisonSource(
          of: codes[firstCode + code].marked, with: codes[firstCode + other].marked,
          isFirst: code < other))
    }
  }

  private mutating func collectNotes() {
    for (place, entry) in site.protocols.enumerated() {
      for note in entry.notes {
        let text = note.passage(in: tag, of: site.configuration)
        let passage = maker.record(
          .passage, of: PassageSource(text: text, locale: tag, source: source))
        notes[NoteKey(locale: index, index: place, first: note.first, second: note.second)] =
          NoteValue(passage: passage, isOwn: text?.state != .untranslated)
      }
    }
  }

  private mutating func classCodes(
    _ entry: ProtocolEntry, classes: [Value], firstCode: Int
  ) -> Value {
    let groups = classes.indices.compactMap { index -> Value? in
      let members = entry.codes.indices.filter { entry.codes[$0].classIndex == index }
      guard !members.isEmpty else { return nil }
      let records = members.map { codes[firstCode + $0].marked }
      return maker.record(
        .classCodes, of: ListSource(owner: classes[index], list: maker.store.list(records)))
    }
    return maker.store.list(groups)
  }

  // MARK: Dates

  /// When a code's text was updated, the same value for the same day.
  private mutating func updated(_ code: Code) -> Value {
    guard let date = code.updated(in: tag, of: site.configuration) else { return .null }
    if let known = dates[date] { return known }
    let value = maker.record(.date, of: DateSource(date: date, locale: tag))
    dates[date] = value
    return value
  }
}
