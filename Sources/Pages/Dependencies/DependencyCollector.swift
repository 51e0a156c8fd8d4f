import ContentHash
import Mustache

/// Hashes the values that pages are made of.
struct DependencyCollector {
  private let pages: SitePages
  private let listedTextReaders: ListedTextReaders
  private var dependencies = SiteDependencies()
  private var bytes: [UInt8] = []

  static func collect(from pages: SitePages) -> SiteDependencies {
    var collector = DependencyCollector(pages: pages)
    collector.collect()
    return collector.dependencies
  }

  private init(pages: SitePages) {
    self.pages = pages
    listedTextReaders = ListedTextReaders(of: pages)
  }

  private var outline: SiteOutline { pages.plan.outline }

  private mutating func collect() {
    collectSite()
    collectLists()
    collectNotes()
    for (locale, tag) in outline.locales.enumerated() {
      collectStrings(locale, tag)
      for (index, entry) in outline.protocols.enumerated() {
        collectProtocol(locale, tag, index, entry)
      }
    }
  }

  private mutating func collectSite() {
    let templates = pages.templates.templates
    for name in templates.templateNames {
      guard let id = templates.id(of: name) else { continue }
      bytes.removeAll(keepingCapacity: true)
      templates.appendSource(of: id, to: &bytes)
      dependencies.set("template “\(name)”", of: .site, to: ContentHash(of: bytes))
    }
    let pointsToSource = pages.site.configuration.translations.fallbackPages == .source
    set(
      "the configuration", of: .site,
      [pages.values.site, pages.values.sourceTag, .flag(pointsToSource)])
    set("the list of locales", of: .site, pages.values.locales.map(\.alternates))
  }

  private mutating func collectLists() {
    let ids = outline.protocols.map { ContentHash(of: Array($0.id.utf8)) }
    dependencies.set("the list of protocols", of: .protocols, to: ContentHash(combining: ids))
    set(
      "which codes are translated", of: .listed, pages.values.codes.map { .flag($0.hasOwnText) })
    let notes = pages.values.notes.filter(\.value.isOwn).keys.sorted().map { key in
      ContentHash(of: Array("\(key.locale) \(key.index) \(key.first) \(key.second)".utf8))
    }
    dependencies.set(
      "which notes are translated", of: .listed, to: ContentHash(combining: notes))
  }

  private mutating func collectNotes() {
    for (key, note) in pages.values.notes {
      let entry = outline.protocols[key.index]
      let unit = DependencyUnit.note(
        locale: outline.locales[key.locale], id: entry.id, first: entry.codes[key.first],
        second: entry.codes[key.second])
      set("the note", of: unit, [note.passage])
      let flags = outline.locales.indices.map { locale -> Value in
        let key = NoteKey(
          locale: locale, index: key.index, first: key.first, second: key.second)
        return .flag(pages.values.notes[key]?.isOwn == true)
      }
      set("the locales that have a note", of: unit, flags)
    }
  }

  private mutating func collectStrings(_ locale: Int, _ tag: String) {
    guard let group = pages.templates.strings.tables.first(where: { $0.key.text == tag })?.value
    else { return }
    let record = pages.values.locales[locale].strings
    collectStrings(group, record, prefix: "", of: .strings(locale: tag))
  }

  private mutating func collectStrings(
    _ group: CompiledGroup, _ record: Value, prefix: String, of unit: DependencyUnit
  ) {
    for (index, entry) in group.entries.enumerated() {
      let value = pages.values.store.field(index, of: record)
      if case .group(let inner) = entry.string {
        collectStrings(inner, value, prefix: "\(prefix)\(entry.key).", of: unit)
      } else {
        set("“\(prefix)\(entry.key)”", of: unit, [value])
      }
    }
  }

  private mutating func collectProtocol(
    _ locale: Int, _ tag: String, _ index: Int, _ entry: SiteOutline.Entry
  ) {
    let values = pages.values.entry(index, in: locale)
    let unit = DependencyUnit.entry(locale: tag, id: entry.id)
    set("its names", of: unit, [values.marked, values.plain])
    let classes = (0..<Int(values.classCount)).map {
      pages.values.classes[Int(values.firstClass) + $0]
    }
    set("its classes", of: unit, classes)
    set("the labels of its facts", of: unit, [values.factLabels])

    let codes = entry.codes.indices.map { pages.values.code($0, of: values) }
    let units = entry.codes.map { DependencyUnit.code(locale: tag, id: entry.id, code: $0) }
    let contents = zip(codes, units).map { collectCode($0, of: $1) }
    for (number, unit) in units.enumerated() {
      collectRelated(to: number, in: index, codes, contents, of: unit)
      collectVersions(of: number, in: index, unit)
    }
    let listing = DependencyUnit.listing(locale: tag, id: entry.id)
    set("the list of codes", of: listing, codes.map(\.id) + codes.flatMap { labels(of: $0) })
    let pairs = pages.values.notes.keys.filter { $0.locale == locale && $0.index == index }
    set(
      "the pairs that have notes", of: listing,
      pairs.sorted().flatMap { [codes[$0.first].id, codes[$0.second].id] })
    let lists: [PageKind] = [.home, .protocolIndex, .code]
    if lists.contains(where: listedTextReaders.contains) {
      dependencies.set(
        "what its codes say", of: listing, to: ContentHash(combining: contents))
    }
  }

  /// - Returns: the hash of everything that a template can show of the code.
  private mutating func collectCode(
    _ code: SharedValues.CodeValues, of unit: DependencyUnit
  ) -> ContentHash {
    var hashes: [ContentHash] = []
    for field in CodeField.allCases {
      hashes.append(set(field.subject, of: unit, values(of: field, in: code)))
    }
    collectFacts(of: code, unit)
    return ContentHash(combining: hashes)
  }

  /// Collects what a comparison shows of the code's facts.
  private mutating func collectFacts(of code: SharedValues.CodeValues, _ unit: DependencyUnit) {
    let first = Int(code.firstFactKey)
    let keys = pages.values.factKeys[first..<first + pages.values.store.count(of: code.factValues)]
    let hashes = keys.map { ContentHash(low: $0, high: 0) }
    dependencies.set(
      "the values of its facts", of: unit, to: ContentHash(combining: hashes))
    set("its facts in a comparison", of: unit, [code.factValues])
  }

  /// The code's name and class.
  private func labels(of code: SharedValues.CodeValues) -> [Value] {
    values(of: .name, in: code) + values(of: .class, in: code)
  }

  private func values(of field: CodeField, in code: SharedValues.CodeValues) -> [Value] {
    [code.marked, code.plain].map { pages.values.store.field(field.place, of: $0) }
  }

  private mutating func collectRelated(
    to number: Int, in index: Int, _ codes: [SharedValues.CodeValues], _ contents: [ContentHash],
    of unit: DependencyUnit
  ) {
    var labels: [Value] = []
    var related: [ContentHash] = []
    pages.related[index].forEachCandidate(number) { candidate in
      let other = codes[Int(candidate.code)]
      labels.append(.flag(candidate.group == .declared))
      labels.append(.flag(candidate.group == .declaring))
      labels.append(.flag(candidate.group == .sameClass))
      labels.append(other.id)
      labels += self.labels(of: other)
      related.append(contents[Int(candidate.code)])
    }
    set("its related codes", of: unit, labels)
    if listedTextReaders.contains(.comparison) {
      dependencies.set(
        "what its related codes say", of: unit, to: ContentHash(combining: related))
    }
  }

  private mutating func collectVersions(
    of number: Int, in index: Int, _ unit: DependencyUnit
  ) {
    let flags = outline.locales.indices.map { locale -> Value in
      let entry = pages.values.entry(index, in: locale)
      return .flag(pages.values.code(number, of: entry).hasOwnText)
    }
    set("the locales that it is translated to", of: unit, flags)
  }

  @discardableResult
  private mutating func set(
    _ name: String, of unit: DependencyUnit, _ values: [Value]
  ) -> ContentHash {
    bytes.removeAll(keepingCapacity: true)
    for value in values {
      pages.values.store.appendContent(
        of: value, templates: pages.templates.templates, to: &bytes)
    }
    let hash = ContentHash(of: bytes)
    dependencies.set(name, of: unit, to: hash)
    return hash
  }
}

extension CodeField {
  /// The place of the field in a code's record.
  fileprivate var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// What the field is, as an explanation says it.
  fileprivate var subject: String {
    switch self {
    case .code: "the code"
    case .name: "its name"
    case .class: "its class"
    case .sections: "its sections"
    case .opening: "the first paragraph of its description"
    case .meaning: "its meaning inside a sentence"
    case .encounter: "when it is met, inside a sentence"
    case .advice: "the first paragraph of how to fix it"
    case .references: "its references"
    case .facts: "its facts"
    case .particles: "the particles after it"
    case .nameParticles: "the particles after its name"
    }
  }
}
