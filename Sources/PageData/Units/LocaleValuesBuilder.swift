import Catalog
import Languages
import Mustache

/// What one locale adds to the values that all share.
struct LocalePart: Sendable {
  let store: ValueStore
  let entries: [Value]
  let listings: [Value]
  let codes: [Value]
  let notes: [NoteKey: Value]
  let feed: Value
}

/// Turns what a site says in one locale into the values of units.
struct LocaleValuesBuilder {
  private let site: Site
  private let tag: LanguageTag

  /// The index of the locale in the configuration.
  private let index: Int

  private let common: CommonValues
  private let differences: DifferencePatterns
  private let related: [RelatedCodes]
  private let selection: ValueSelection
  private var maker: ValueMaker
  private var entries: [Value] = []
  private var listings: [Value] = []
  private var codes: [Value] = []
  private var notes: [NoteKey: Value] = [:]
  private var dates: [CalendarDate: Value] = [:]

  /// For each protocol and code the code without markup, for the feed.
  private var plain: [[Value]] = []

  /// - Parameters:
  ///   - index: the index of the locale in the configuration.
  ///   - related: for each protocol, which comparisons pages offer.
  ///   - selection: what is made; in the place of everything else is nothing.
  init(
    _ site: Site, locale index: Int, common: CommonValues, _ differences: DifferencePatterns,
    related: [RelatedCodes], for selection: ValueSelection
  ) {
    self.site = site
    self.selection = selection
    self.index = index
    self.common = common
    self.differences = differences
    self.related = related
    tag = site.configuration.locales[index]
    maker = ValueMaker(
      store: common.store, shapes: common.records, source: site.configuration.sourceLocale)
  }

  private var configuration: SiteConfiguration { site.configuration }
  private var grammar: Grammar { site.strings[tag]?.grammar ?? Grammar() }

  mutating func build() -> LocalePart {
    for place in site.protocols.indices {
      if selection.contains(locale: index, protocol: place) {
        addProtocol(place)
      } else {
        skip(place)
      }
    }
    let feed = selection.hasFeed ? feed() : .null
    return LocalePart(
      store: maker.store, entries: entries, listings: listings, codes: codes, notes: notes,
      feed: feed)
  }

  // MARK: Protocols

  private mutating func addProtocol(_ place: Int) {
    let entry = site.protocols[place]
    let names = entry.names(in: tag, of: configuration)
    let needs = common.needs[tag] ?? TermNeeds()
    let noun = nounTerm(names)
    let isNounOwn = needs.areMet(byNounOf: names, grammar, tag)
    let classes = zip(entry.classes, ClassMark.marks(of: entry.classes)).map { codeClass, mark in
      classValues(
        codeClass, mark, names, isOwn: isNounOwn && needs.areMet(by: codeClass, names))
    }
    var facts = FactValuesBuilder(
      site, entry, names, in: tag,
      differences: differences.patterns(of: place, in: index), forms: grammar.forms, &maker)
    let flows = FlowValuesBuilder(entry, in: tag, of: configuration, &maker)
    let labels = facts.labels(in: &maker)
    let sections = SectionValues(
      entry, labels: entry.sections.map { site.label(of: $0, in: entry, tag) }, of: site,
      in: &maker)
    var wholes: [Int: CodeRecords] = [:]
    let records = entry.codes.enumerated().map { number, code -> ListedCode in
      let codeClass = classes[code.classIndex]
      switch selection.extent(of: number, of: place, in: index) {
      case .nothing: return ListedCode(marked: .null, plain: .null)
      case .label: return label(of: code, entry, in: codeClass)
      case .whole:
        let records = codeRecords(
          code, of: entry, sections, in: codeClass, labels: labels, facts: &facts,
          flow: flows.flow(of: code, in: &maker))
        wholes[number] = records
        return ListedCode(marked: records.marked, plain: records.plain)
      }
    }
    let marked = records.map(\.marked)
    for number in entry.codes.indices {
      guard let code = wholes[number] else {
        codes.append(.null)
        continue
      }
      let offers = offers(related[place], of: number, marked)
      let declared =
        configuration.indexing == .likely
        ? maker.store.list(entry.codes[number].related.map { marked[$0] }) : .null
      let ids = maker.list(entry.codes[number].related) { $1.store.text(entry.codes[$0].id.text) }
      codes.append(
        unit(
          of: code, related: declared, ids, offers: offers,
          translations: common.translations[place][number]))
    }
    addEntry(entry, names, noun: maker.term(noun), classes: classes.map(\.marked), labels: labels)
    addListing(entry, classes: classes.map(\.marked), records)
    addNotes(of: place)
    plain.append(records.map(\.plain))
  }

  /// Puts nothing in the place of a protocol.
  private mutating func skip(_ place: Int) {
    let count = site.protocols[place].codes.count
    entries.append(.null)
    listings.append(.null)
    codes += Array(repeating: .null, count: count)
    plain.append(Array(repeating: .null, count: count))
  }

  private mutating func addEntry(
    _ entry: ProtocolEntry, _ names: ResolvedProtocolNames, noun: Value, classes: [Value],
    labels: [Value]
  ) {
    let source = ProtocolSource(
      entry: entry, names: names, noun: noun, locale: tag, image: site.image(of: entry))
    let marked = maker.record(.entry, of: source)
    entries.append(
      maker.unit { (part: EntryPart, maker) in
        switch part {
        case .marked: marked
        case .plain: maker.plain(.entry, of: source, like: marked)
        case .classes: maker.store.list(classes)
        case .factLabels: maker.store.list(labels)
        case .factIDs: maker.list(entry.facts) { $1.store.text($0.id) }
        case .differences:
          maker.list(entry.facts) { fact, maker in
            names.difference(fact).map { maker.store.text($0.text) } ?? .null
          }
        }
      })
  }

  private mutating func addListing(
    _ entry: ProtocolEntry, classes: [Value], _ codes: [ListedCode]
  ) {
    let noted = entry.notes.map { ($0.first, $0.second) }.sorted(by: <)
    listings.append(
      maker.unit { (part: ListingPart, maker) in
        switch part {
        case .codes: maker.store.list(codes.map(\.marked))
        case .plainCodes: maker.store.list(codes.map(\.plain))
        case .classes: maker.classCodes(classes, entry, codes)
        case .noted:
          noted.isEmpty
            ? .null
            : maker.list(noted) { pair, maker in
              maker.comparison(
                of: codes[pair.0].marked, with: codes[pair.1].marked, isFirst: true)
            }
        }
      })
  }

  private mutating func addNotes(of place: Int) {
    for note in site.protocols[place].notes where selection.contains(note) {
      let key = NoteKey(locale: index, index: place, first: note.first, second: note.second)
      notes[key] = maker.unit { [configuration, tag] (part: NotePart, maker) in
        func source(_ part: PairPart) -> PassageSource {
          PassageSource(
            text: note.passage(part, in: tag, of: configuration), locale: tag,
            source: configuration.sourceLocale)
        }
        return switch part {
        case .difference: maker.difference(source(.difference))
        case .passage: maker.passage(source(.note))
        case .differences: maker.passage(source(.differences))
        case .advice: maker.passage(source(.advice))
        case .translations:
          maker.list(configuration.locales) { locale, _ in
            .flag(
              PairPart.allCases.contains { part in
                note.passage(part, in: locale, of: configuration)
                  .map { $0.state != .untranslated } ?? false
              })
          }
        }
      }
    }
  }

  private func nounTerm(_ names: ResolvedProtocolNames) -> TermSource {
    let rules = WordRules(for: tag)
    return TermSource(
      name: names.noun(or: grammar).text,
      forms: common.forms.map { names.nounForm($0, or: grammar, rules) }, locale: tag)
  }

  private mutating func classValues(
    _ codeClass: CodeClass, _ mark: ClassMark, _ names: ResolvedProtocolNames, isOwn: Bool
  ) -> CodeSource.ClassValues {
    let source = ClassSource(
      codeClass: codeClass, mark: mark, names: names,
      term: TermSource(
        name: names.classLabel(codeClass).text,
        forms: common.forms.map { names.classForm($0, of: codeClass) }, locale: tag))
    let marked = maker.record(.codeClass, of: source)
    return CodeSource.ClassValues(
      marked: marked, plain: maker.plain(.codeClass, of: source, like: marked),
      isOwn: isOwn || tag == configuration.sourceLocale)
  }

  // MARK: Codes

  /// The records of a code of which no text is shown.
  private mutating func label(
    of code: Code, _ entry: ProtocolEntry, in codeClass: CodeSource.ClassValues
  ) -> ListedCode {
    let source = CodeSource(
      code, in: tag, of: configuration, grammar: grammar, clauses: entry.clauses,
      sayable: common.sayable[tag] ?? .all, .none, codeClass: codeClass, references: .null,
      facts: .null, flow: .null, updated: .null, in: &maker)
    let marked = maker.record(.code, of: source)
    return ListedCode(marked: marked, plain: maker.plain(.code, of: source, like: marked))
  }

  private mutating func codeRecords(
    _ code: Code, of entry: ProtocolEntry, _ sections: SectionValues,
    in codeClass: CodeSource.ClassValues,
    labels: [Value], facts: inout FactValuesBuilder, flow: Value
  ) -> CodeRecords {
    let told = facts.told(of: code, in: &maker)
    let references = maker.list(code.references) { [common] reference, _ in
      common.references[reference] ?? .null
    }
    let table = facts.table(labels, told, in: &maker)
    let updated = updated(code)
    let source = CodeSource(
      code, in: tag, of: configuration, grammar: grammar, clauses: entry.clauses,
      sayable: common.sayable[tag] ?? .all, sections, codeClass: codeClass, references: references,
      facts: table, flow: flow, updated: updated, in: &maker)
    let marked = maker.record(.code, of: source)
    return CodeRecords(
      source: source, marked: marked, plain: maker.plain(.code, of: source, like: marked),
      facts: maker.store.list(told.map { $0?.values.plain ?? .null }),
      onlyFacts: maker.store.list(told.map { $0?.values.only ?? .null }),
      factKeys: maker.store.list(told.map { $0?.key ?? .null }),
      phrases: facts.phrases(told, in: &maker))
  }

  private mutating func unit(
    of code: CodeRecords, related: Value, _ relatedIDs: Value, offers: Value, translations: Value
  ) -> Value {
    maker.unit { (part: CodePart, maker) in
      switch part {
      case .marked: code.marked
      case .plain: code.plain
      case .codeClass: code.source.codeClass.marked
      case .references: code.source.references
      case .updated: code.source.updated
      case .aliases: maker.list(code.source.code.aliases) { $1.store.text($0.text) }
      case .facts: code.facts
      case .onlyFacts: code.onlyFacts
      case .factKeys: code.factKeys
      case .factIDs: maker.store.text(FactValuesBuilder.ids(of: code.source.code))
      case .phrases: code.phrases
      case .related: related
      case .relatedIDs: relatedIDs
      case .offers: offers
      case .quotesMeaning: .flag(code.source.ownSentences.contains(.meaning))
      case .quotesEncounter: .flag(code.source.ownSentences.contains(.encounter))
      case .quotesAdvice: .flag(code.source.ownSentences.contains(.advice))
      case .quotesUse: .flag(code.source.ownSentences.contains(.use))
      case .classifies: .flag(code.source.ownSentences.contains(.classes))
      case .translations: translations
      }
    }
  }

  /// The comparisons that pages offer of a code, group by group.
  private mutating func offers(_ related: RelatedCodes, of code: Int, _ codes: [Value]) -> Value {
    maker.list(related.groups(of: code)) { group, maker in
      maker.list(group) { other, maker in
        maker.comparison(of: codes[code], with: codes[other], isFirst: code < other)
      }
    }
  }

  /// When a code's text was updated, the same value for the same day.
  private mutating func updated(_ code: Code) -> Value {
    guard let date = code.updated(in: tag, of: configuration) else { return .null }
    if let known = dates[date] { return known }
    let value = maker.record(.date, of: DateSource(date: date, locale: tag))
    dates[date] = value
    return value
  }

  private mutating func feed() -> Value {
    let newest = FeedCodes(in: tag, of: site).items
    let entries = maker.list(newest) { [entries, plain] item, maker in
      maker.record(
        .feedEntry,
        of: FeedEntrySource(
          entry: maker.store.item(EntryPart.plain.rawValue, of: entries[item.index]),
          code: plain[item.index][item.code]))
    }
    let latest = newest.first.flatMap { dates[$0.date] } ?? .null
    return maker.store.list([entries, latest])
  }
}

/// The records of a code as lists have it.
private struct ListedCode: BitwiseCopyable {
  let marked: Value
  let plain: Value
}

/// The records of a code, with what they are made from.
private struct CodeRecords {
  let source: CodeSource
  let marked: Value
  let plain: Value
  let facts: Value
  let onlyFacts: Value
  let factKeys: Value
  let phrases: Value
}

extension ValueMaker {
  /// The record of a text; nothing if there is none.
  fileprivate mutating func passage(_ source: PassageSource) -> Value {
    source.text == nil ? .null : record(.passage, of: source)
  }

  fileprivate mutating func comparison(
    of code: Value, with other: Value, isFirst: Bool
  ) -> Value {
    record(.comparison, of: ComparisonSource(of: code, with: other, isFirst: isFirst))
  }

  /// The classes that have codes, each with them.
  fileprivate mutating func classCodes(
    _ classes: [Value], _ entry: ProtocolEntry, _ codes: [ListedCode]
  ) -> Value {
    let groups = classes.indices.compactMap { index -> Value? in
      let members = codes.indices.filter { entry.codes[$0].classIndex == index }
        .map { codes[$0].marked }
      guard !members.isEmpty else { return nil }
      return record(.classCodes, of: ListSource(owner: classes[index], list: store.list(members)))
    }
    return store.list(groups)
  }
}
