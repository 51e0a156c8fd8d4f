import Catalog
import Languages
import Mustache

/// Turns a site into the values that templates see.
struct SharedValuesBuilder {
  private let site: Site
  private let strings: CompiledStrings
  private let documents: Set<PageKind>
  private var store = ValueStore()
  private var shapes: ShapeTable
  private let layouts: Layouts
  private var references: [Reference: Value] = [:]
  private var codes: [SharedValues.CodeValues] = []
  private let related: [RelatedCodes]
  private var classes: [Value] = []
  private var comparisons: [Value] = []
  private var factKeys: [UInt64] = []
  private var notes: [NoteKey: NoteValue] = [:]
  private var stringValues: [LanguageTag: Value] = [:]
  private var dates: [LanguageTag: [CalendarDate: Value]] = [:]

  /// - Parameter related: for each protocol, which comparisons pages offer.
  static func build(
    _ site: Site, templates: SiteTemplates, assets: AssetGroup, related: [RelatedCodes]
  ) throws(TooManyShapes) -> SharedValues {
    var builder = try SharedValuesBuilder(site, templates: templates, related: related)
    return try builder.build(assets)
  }

  private init(
    _ site: Site, templates: SiteTemplates, related: [RelatedCodes]
  ) throws(TooManyShapes) {
    self.site = site
    self.related = related
    strings = templates.strings
    documents = templates.documents(of: site)
    shapes = ShapeTable(for: templates.templates)
    layouts = try Layouts(&shapes)
  }

  private var source: LanguageTag { site.configuration.sourceLocale }

  private mutating func build(_ assets: AssetGroup) throws(TooManyShapes) -> SharedValues {
    for (tag, table) in strings.tables.sorted(by: { $0.key.text < $1.key.text }) {
      stringValues[tag] = try stringRecord(table)
    }
    let configuration = site.configuration
    let outputs = outputsRecord()
    let siteValue = layouts.site.record(in: &store) { field, store in
      switch field {
      case .baseURL: store.text(configuration.baseURL)
      case .basePath: store.text(BaseURL.path(of: configuration.baseURL))
      case .outputs: outputs
      }
    }
    let localeRecords = configuration.locales.map { localeRecord($0) }
    var locales: [SharedValues.LocaleValues] = []
    var protocols: [SharedValues.ProtocolValues] = []
    for (index, (tag, record)) in zip(configuration.locales, localeRecords).enumerated() {
      collectNotes(in: tag, locale: index)
      let entries = zip(site.protocols, related).map {
        protocolValues($0, related: $1, in: tag)
      }
      protocols += entries
      locales.append(localeValues(tag, locale: record, protocols: entries))
    }
    let localeList = store.list(Array(localeRecords.prefix(configuration.pageLocaleCount)))
    let sourceTag = store.text(source.text)
    let assetRecord = try record(of: assets)
    let comparisonRoot = store.text("../../../")
    let codeRoot = store.text("../../")
    return SharedValues(
      store: store, shapes: shapes, layouts: layouts, site: siteValue, assets: assetRecord,
      sourceTag: sourceTag, localeList: localeList, comparisonRoot: comparisonRoot,
      codeRoot: codeRoot,
      sourceIndex: configuration.locales.firstIndex(of: source) ?? 0,
      locales: locales, protocols: protocols, codes: codes, classes: classes,
      comparisons: comparisons, factKeys: factKeys, notes: notes,
      isFullyTranslated: codes.allSatisfy(\.hasOwnText))
  }

  private mutating func outputsRecord() -> Value {
    let outputs = site.configuration.outputs
    return layouts.outputs.record(in: &store) { field, _ in
      switch field {
      case .socialTags: .flag(outputs.contains(.socialTags))
      case .structuredData: .flag(outputs.contains(.structuredData))
      case .json: .flag(outputs.contains(.json))
      case .feed: .flag(documents.contains(.feed))
      }
    }
  }

  // MARK: Strings

  private mutating func stringRecord(_ group: CompiledGroup) throws(TooManyShapes) -> Value {
    var values: [Value] = []
    for (_, string) in group.entries {
      switch string {
      case .text(let text): values.append(store.text(text))
      case .pattern(let id): values.append(.pattern(id))
      case .group(let group): values.append(try stringRecord(group))
      }
    }
    return store.record(try shapes.shape(group.entries.map(\.key)), values)
  }

  // MARK: Assets

  private mutating func record(of assets: AssetGroup) throws(TooManyShapes) -> Value {
    var values: [Value] = []
    for (_, entry) in assets.entries {
      switch entry {
      case .address(let address): values.append(store.text(address))
      case .group(let group): values.append(try record(of: group))
      }
    }
    return store.record(try shapes.shape(assets.entries.map(\.name)), values)
  }

  // MARK: Dates

  /// When a code's text was updated, the same value for the same day.
  private mutating func updated(_ code: Code, in tag: LanguageTag) -> Value {
    guard let date = code.updated(in: tag, of: site.configuration) else { return .null }
    if let known = dates[tag]?[date] { return known }
    let value = layouts.date.value(of: date, in: tag, store: &store)
    dates[tag, default: [:]][date] = value
    return value
  }

  // MARK: Locales

  private mutating func localeRecord(_ tag: LanguageTag) -> Value {
    let name = site.strings[tag]?.language ?? tag.text
    let strings = stringValues[tag] ?? .null
    return layouts.locale.record(in: &store) { field, store in
      switch field {
      case .tag: store.text(tag.text)
      case .name: store.text(name)
      case .isRightToLeft: .flag(tag.isRightToLeft)
      case .strings: strings
      }
    }
  }

  private mutating func localeValues(
    _ tag: LanguageTag, locale: Value, protocols: [SharedValues.ProtocolValues]
  ) -> SharedValues.LocaleValues {
    let alternates = site.configuration.pageLocales.map { other in
      layouts.alternate.record(in: &store) { field, store in
        switch field {
        case .tag: store.text(other.text)
        case .name: store.text(site.strings[other]?.language ?? other.text)
        case .isCurrent: .flag(other == tag)
        }
      }
    }
    return SharedValues.LocaleValues(
      tag: store.text(tag.text), locale: locale, strings: stringValues[tag] ?? .null,
      alternates: store.list(alternates), protocolList: store.list(protocols.map(\.marked)))
  }

  // MARK: Protocols

  private mutating func protocolValues(
    _ entry: ProtocolEntry, related: RelatedCodes, in tag: LanguageTag
  ) -> SharedValues.ProtocolValues {
    let markedClasses = entry.classes.map {
      classRecord($0, of: entry, in: tag, marksForeign: true)
    }
    let plainClasses = entry.classes.map {
      classRecord($0, of: entry, in: tag, marksForeign: false)
    }
    var factBuilder = FactValuesBuilder(
      entry: entry, locale: tag, source: source, layouts: layouts)
    let labels = factBuilder.labels(in: &store)
    let firstCode = codes.count
    for code in entry.codes {
      let builder = CodeValuesBuilder(
        code: code, locale: tag, configuration: site.configuration,
        grammar: site.strings[tag]?.grammar ?? Grammar(), layouts: layouts)
      let classID = entry.classes[code.classIndex].id
      let specifications = code.references.map { reference($0) }
      let facts = factBuilder.values(of: code, in: &store)
      let firstFactKey = factKeys.count
      factKeys += FactValuesBuilder.keys(of: code)
      let surroundings = CodeValuesBuilder.Surroundings(
        codeClass: markedClasses[code.classIndex], plainClass: plainClasses[code.classIndex],
        hasClassName: entry.names[tag]?.classNames[classID] != nil,
        references: store.list(specifications),
        facts: factBuilder.table(labels, facts, in: &store),
        factValues: store.list(facts.map { $0 ?? .null }), firstFactKey: firstFactKey,
        updated: updated(code, in: tag))
      codes.append(builder.build(surroundings, in: &store))
    }
    let firstClass = classes.count
    classes += markedClasses
    let firstComparison = comparisons.count
    comparisons += likelyComparisons(related, firstCode: firstCode)
    return SharedValues.ProtocolValues(
      id: store.text(entry.id), marked: protocolRecord(entry, in: tag, marksForeign: true),
      plain: protocolRecord(entry, in: tag, marksForeign: false),
      classCodes: classCodes(entry, classes: markedClasses, firstCode: firstCode),
      plainCodes: store.list(codes[firstCode...].map(\.plain)), factLabels: store.list(labels),
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

  private mutating func collectNotes(in tag: LanguageTag, locale: Int) {
    for (index, entry) in site.protocols.enumerated() {
      for note in entry.notes {
        let text = note.passage(in: tag, of: site.configuration)
        let passage = PassageValue.make(
          text, in: tag, source: source, layout: layouts.passage, store: &store)
        notes[NoteKey(locale: locale, index: index, first: note.first, second: note.second)] =
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
    _ entry: ProtocolEntry, in tag: LanguageTag, marksForeign: Bool
  ) -> Value {
    let own = entry.names[tag]
    let fallback = entry.names[source]
    let codeCount = count(entry.codes.count, in: tag)
    let pairCount = count(entry.pairCount, in: tag)
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
      case .name: store.text(own?.name ?? fallback?.name ?? entry.id)
      case .title: store.text(own?.title, or: fallback?.title ?? "", in: lang)
      case .counts: counts
      }
    }
  }

  private mutating func count(_ number: Int, in tag: LanguageTag) -> Value {
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
    _ codeClass: CodeClass, of entry: ProtocolEntry, in tag: LanguageTag, marksForeign: Bool
  ) -> Value {
    let own = entry.names[tag]?.classNames[codeClass.id]
    let fallback = ClassName(name: codeClass.name, label: codeClass.label)
    let lang = marksForeign ? source : nil
    return layouts.codeClass.record(in: &store) { field, store in
      switch field {
      case .id: store.text(codeClass.id)
      case .name: store.text(own?.name, or: fallback.name, in: lang)
      case .label:
        store.text(
          own?.label(id: codeClass.id), or: fallback.label(id: codeClass.id), in: lang)
      }
    }
  }

  /// The record of a reference, the same one wherever it is cited.
  private mutating func reference(_ reference: Reference) -> Value {
    if let known = references[reference] { return known }
    let record = layouts.reference.record(in: &store) { field, store in
      switch field {
      case .title: store.text(reference.title)
      case .url: store.text(reference.url)
      }
    }
    references[reference] = record
    return record
  }
}
