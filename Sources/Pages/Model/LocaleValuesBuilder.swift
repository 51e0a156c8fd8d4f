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
  private let layouts: Layouts
  private let related: [RelatedCodes]
  private var store: ValueStore
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
    layouts = common.layouts
    store = common.store
  }

  private var source: LanguageTag { site.configuration.sourceLocale }

  mutating func build() -> LocalePart {
    collectNotes()
    let protocols = zip(site.protocols, related).map { protocolValues($0, related: $1) }
    let locale = localeValues(protocols)
    return LocalePart(
      store: store, locale: locale, protocols: protocols, codes: codes, classes: classes,
      comparisons: comparisons, factKeys: factKeys, notes: notes)
  }

  private mutating func localeValues(
    _ protocols: [SharedValues.ProtocolValues]
  ) -> SharedValues.LocaleValues {
    let alternates = site.configuration.pageLocales.map { other in
      layouts.alternate.record(in: &store) { field, store in
        switch field {
        case .tag: store.text(other.text)
        case .name: store.text(site.language(of: other))
        case .isCurrent: .flag(other == tag)
        }
      }
    }
    return SharedValues.LocaleValues(
      tag: store.text(tag.text), locale: common.locales[index],
      strings: common.strings[tag] ?? .null,
      alternates: store.list(alternates), protocolList: store.list(protocols.map(\.marked)))
  }

  // MARK: Protocols

  private mutating func protocolValues(
    _ entry: ProtocolEntry, related: RelatedCodes
  ) -> SharedValues.ProtocolValues {
    let markedClasses = entry.classes.map {
      classRecord($0, of: entry, marksForeign: true)
    }
    let plainClasses = entry.classes.map {
      classRecord($0, of: entry, marksForeign: false)
    }
    var factBuilder = FactValuesBuilder(
      entry: entry, locale: tag, configuration: site.configuration, layouts: layouts)
    let labels = factBuilder.labels(in: &store)
    let names = entry.names(in: tag, of: site.configuration)
    let firstCode = codes.count
    for code in entry.codes {
      let builder = CodeValuesBuilder(
        code: code, locale: tag, configuration: site.configuration,
        grammar: site.strings[tag]?.grammar ?? Grammar(), layouts: layouts)
      let codeClass = entry.classes[code.classIndex]
      let specifications = code.references.map { common.references[$0] ?? .null }
      let facts = factBuilder.values(of: code, in: &store)
      let firstFactKey = factKeys.count
      factKeys += FactValuesBuilder.keys(of: code)
      let surroundings = CodeValuesBuilder.Surroundings(
        codeClass: markedClasses[code.classIndex], plainClass: plainClasses[code.classIndex],
        hasClassName: !names.className(codeClass).isFallback,
        references: store.list(specifications),
        facts: factBuilder.table(labels, facts, in: &store),
        factValues: store.list(facts.map { $0 ?? .null }), firstFactKey: firstFactKey,
        updated: updated(code))
      codes.append(builder.build(surroundings, in: &store))
    }
    let firstClass = classes.count
    classes += markedClasses
    let firstComparison = comparisons.count
    comparisons += likelyComparisons(related, firstCode: firstCode)
    return SharedValues.ProtocolValues(
      id: store.text(entry.id), marked: protocolRecord(entry, marksForeign: true),
      plain: protocolRecord(entry, marksForeign: false),
      classCodes: classCodes(entry, classes: markedClasses, firstCode: firstCode),
      plainCodes: store.list(codes[firstCode...].map(\.plain)),
      tellsAllFacts: !entry.facts.isEmpty
        && entry.codes.allSatisfy { $0.facts.allSatisfy { $0 != nil } },
      factLabels: store.list(labels),
      firstCode: Int32(firstCode), firstClass: Int32(firstClass),
      firstComparison: Int32(firstComparison),
      codeCount: Int32(entry.codes.count), classCount: Int32(markedClasses.count))
  }

  /// The records of the comparisons that pages offer, code by code.
  private mutating func likelyComparisons(
    _ related: RelatedCodes, firstCode: Int
  ) -> [Value] {
    related.candidates.enumerated().map { place, candidate in
      let code = place / related.width
      let other = Int(candidate.code)
      let first = codes[firstCode + min(code, other)].marked
      let second = codes[firstCode + max(code, other)].marked
      return store.record(
        layouts.comparison.shape, first, second, code < other ? second : first)
    }
  }

  private mutating func collectNotes() {
    for (place, entry) in site.protocols.enumerated() {
      for note in entry.notes {
        let text = note.passage(in: tag, of: site.configuration)
        let passage = PassageValue.make(
          text, in: tag, source: source, layout: layouts.passage, store: &store)
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
      return layouts.classCodes.record(in: &store) { field, store in
        switch field {
        case .class: classes[index]
        case .codes: store.list(records)
        }
      }
    }
    return store.list(groups)
  }

  private mutating func protocolRecord(
    _ entry: ProtocolEntry, marksForeign: Bool
  ) -> Value {
    let names = entry.names(in: tag, of: site.configuration)
    let codeCount = count(entry.codes.count)
    let pairCount = count(entry.pairCount)
    let counts = layouts.counts.record(in: &store) { field, _ in
      switch field {
      case .codes: codeCount
      case .comparisons: pairCount
      }
    }
    let lang = marksForeign ? source : nil
    return layouts.entry.record(in: &store) { field, store in
      switch field {
      case .id: store.text(entry.id)
      case .name: store.text(names.name.text)
      case .title: store.text(names.title, in: lang)
      case .counts: counts
      }
    }
  }

  private mutating func count(_ number: Int) -> Value {
    let category = PluralCategory(of: number, in: tag)
    return layouts.count.record(in: &store) { field, store in
      switch field {
      case .number: store.text(NumberSymbols(for: tag).format(number))
      case .isZero: .flag(category == .zero)
      case .isOne: .flag(category == .one)
      case .isTwo: .flag(category == .two)
      case .isFew: .flag(category == .few)
      case .isMany: .flag(category == .many)
      case .isOther: .flag(category == .other)
      }
    }
  }

  private mutating func classRecord(
    _ codeClass: CodeClass, of entry: ProtocolEntry, marksForeign: Bool
  ) -> Value {
    let names = entry.names(in: tag, of: site.configuration)
    let lang = marksForeign ? source : nil
    return layouts.codeClass.record(in: &store) { field, store in
      switch field {
      case .id: store.text(codeClass.id)
      case .name: store.text(names.className(codeClass), in: lang)
      case .label: store.text(names.classLabel(codeClass), in: lang)
      }
    }
  }

  // MARK: Dates

  /// When a code's text was updated, the same value for the same day.
  private mutating func updated(_ code: Code) -> Value {
    guard let date = code.updated(in: tag, of: site.configuration) else { return .null }
    if let known = dates[date] { return known }
    let value = layouts.date.value(of: date, in: tag, store: &store)
    dates[date] = value
    return value
  }
}
