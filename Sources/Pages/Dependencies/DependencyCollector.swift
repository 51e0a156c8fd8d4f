import Bytes
import ContentHash
import Mustache
import Planning

/// Hashes the values that pages are made of.
struct DependencyCollector: ~Copyable {
  private typealias Part = SiteDependencies.Part

  private let pages: PageInputs
  private let outline: SiteOutline
  private let templates: Templates
  private let listedTextReaders: ListedTextReaders
  private var dependencies = SiteDependencies()
  private var bytes = ByteBuffer()

  /// For each protocol and code, in which order its facts have their values.
  private let factOrders: [[ContentHash]]

  /// - Parameter outline: the files of the site.
  static func collect(
    from pages: PageInputs, outline: SiteOutline
  ) -> SiteDependencies {
    var collector = DependencyCollector(pages, outline)
    collector.collect()
    return collector.dependencies
  }

  private init(_ pages: PageInputs, _ outline: SiteOutline) {
    self.pages = pages
    self.outline = outline
    templates = pages.templates.templates
    listedTextReaders = ListedTextReaders(of: pages)
    factOrders = pages.site.protocols.map { entry in
      entry.codes.map { code in
        let lists = code.facts.map { ($0 ?? []).joined(separator: "\n") }
        return ContentHash(of: Array(lists.joined(separator: "\n\n").utf8))
      }
    }
  }

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
    var parts: [Part] = []
    for name in templates.templateNames {
      guard let id = templates.id(of: name) else { continue }
      bytes.removeAll()
      templates.appendSource(of: id, to: &bytes)
      parts.append(Part("template “\(name)”", bytes.withBytes { ContentHash(of: $0) }))
    }
    let pointsToSource = pages.site.configuration.translations.fallbackPages == .source
    parts.append(
      part(
        "the configuration",
        [pages.values.common.site, pages.values.common.sourceTag, .flag(pointsToSource)]))
    parts += pages.design.assets.assets.map { asset in
      Part("the address of \(asset.source)", ContentHash(of: Array(asset.address.utf8)))
    }
    parts.append(part("the list of locales", pages.values.locales.map(\.alternates)))
    dependencies.add(parts, to: .site)
  }

  private mutating func collectLists() {
    let ids = outline.protocols.map { ContentHash(of: Array($0.id.utf8)) }
    dependencies.add(
      [Part("the list of protocols", ContentHash(combining: ids))], to: .protocols)
    let notes = pages.values.notes.filter(\.value.isOwn).keys.sorted().map { key in
      ContentHash(of: Array("\(key.locale) \(key.index) \(key.first) \(key.second)".utf8))
    }
    dependencies.add(
      [
        part("which codes are translated", pages.values.codes.map { .flag($0.hasOwnText) }),
        Part("which notes are translated", ContentHash(combining: notes)),
        part("when codes were updated", pages.values.codes.map(\.updated)),
      ], to: .listed)
  }

  private mutating func collectNotes() {
    for (key, note) in pages.values.notes {
      let entry = outline.protocols[key.index]
      let unit = DependencyUnit.note(
        locale: outline.locales[key.locale], id: entry.id, first: entry.codes[key.first],
        second: entry.codes[key.second])
      let flags = outline.locales.indices.map { locale -> Value in
        let key = NoteKey(
          locale: locale, index: key.index, first: key.first, second: key.second)
        return .flag(pages.values.notes[key]?.isOwn == true)
      }
      dependencies.add(
        [part("the note", [note.passage]), part("the locales that have a note", flags)],
        to: unit)
    }
  }

  private mutating func collectStrings(_ locale: Int, _ tag: String) {
    guard let group = pages.templates.strings.tables.first(where: { $0.key.text == tag })?.value
    else { return }
    var parts: [Part] = []
    append(group, pages.values.locales[locale].strings, prefix: "", to: &parts)
    dependencies.add(parts, to: .strings(locale: tag))
  }

  private mutating func append(
    _ group: CompiledGroup, _ record: Value, prefix: String, to parts: inout [Part]
  ) {
    for (index, entry) in group.entries.enumerated() {
      let value = pages.values.store.field(index, of: record)
      if case .group(let inner) = entry.string {
        append(inner, value, prefix: "\(prefix)\(entry.key).", to: &parts)
      } else {
        parts.append(part("“\(prefix)\(entry.key)”", [value]))
      }
    }
  }

  private mutating func collectProtocol(
    _ locale: Int, _ tag: String, _ index: Int, _ entry: SiteOutline.Entry
  ) {
    let values = pages.values.entry(index, in: locale)
    let classes = (0..<Int(values.classCount)).map {
      pages.values.classes[Int(values.firstClass) + $0]
    }
    let facts = pages.site.protocols[index].facts.map { ContentHash(of: Array($0.id.utf8)) }
    dependencies.add(
      [
        part("its names", [values.marked, values.plain]), part("its classes", classes),
        part("the labels of its facts", [values.factLabels]),
        Part("the ids of its facts", ContentHash(combining: facts)),
      ], to: .entry(locale: tag, id: entry.id))

    let codes = entry.codes.indices.map { number in
      hashes(of: pages.values.code(number, of: values), factOrder: factOrders[index][number])
    }
    for (number, code) in entry.codes.enumerated() {
      dependencies.add(
        codes[number].parts + relatedParts(of: number, in: index, codes)
          + [versions(of: number, in: index)],
        to: .code(locale: tag, id: entry.id, code: code))
    }
    let pairs = pages.values.notes.keys.filter { $0.locale == locale && $0.index == index }
    var listing = [
      Part("the list of codes", ContentHash(combining: codes.map(\.label))),
      Part(
        "the pairs that have notes",
        ContentHash(
          combining: pairs.sorted().flatMap { [codes[$0.first].label, codes[$0.second].label] })),
    ]
    let lists: [PageKind] = [.home, .protocolIndex, .code]
    if lists.contains(where: listedTextReaders.contains) {
      listing.append(
        Part("what its codes say", ContentHash(combining: codes.map(\.content))))
    }
    dependencies.add(listing, to: .listing(locale: tag, id: entry.id))
  }

  /// The hashes of one code in one locale.
  private struct CodeHashes {
    let parts: [Part]

    /// Everything that a template can show of it.
    let content: ContentHash

    /// Its id, name and class.
    let label: ContentHash
  }

  private mutating func hashes(
    of code: SharedValues.CodeValues, factOrder: ContentHash
  ) -> CodeHashes {
    let declared = Record.code.declared
    let fields = declared.enumerated().map { place, field in
      part(
        field.subject,
        [code.marked, code.plain].map { pages.values.store.field(place, of: $0) })
    }
    let labels = zip(declared, fields).filter { Record.code.labels.contains($0.0.name) }
    return CodeHashes(
      parts: fields + factParts(of: code, order: factOrder),
      content: ContentHash(combining: fields.map(\.hash)),
      label: ContentHash(combining: labels.map(\.1.hash)))
  }

  /// What a comparison shows of the code's facts, and what its data tells of them.
  private mutating func factParts(
    of code: SharedValues.CodeValues, order: ContentHash
  ) -> [Part] {
    let first = Int(code.firstFactKey)
    let keys = pages.values.factKeys[first..<first + pages.values.store.count(of: code.factValues)]
    let hashes = keys.map { ContentHash(low: $0, high: 0) } + [order]
    return [
      Part("the values of its facts", ContentHash(combining: hashes)),
      part("its facts in a comparison", [code.factValues]),
    ]
  }

  private mutating func relatedParts(
    of number: Int, in index: Int, _ codes: [CodeHashes]
  ) -> [Part] {
    var labels: [ContentHash] = []
    var related: [ContentHash] = []
    pages.related[index].forEachCandidate(number) { candidate in
      let group = ContentHash(low: UInt64(candidate.group.rawValue), high: 0)
      labels += [group, codes[Int(candidate.code)].label]
      related.append(codes[Int(candidate.code)].content)
    }
    var parts = [Part("its related codes", ContentHash(combining: labels))]
    if listedTextReaders.contains(.comparison) {
      parts.append(Part("what its related codes say", ContentHash(combining: related)))
    }
    return parts
  }

  private mutating func versions(of number: Int, in index: Int) -> Part {
    let flags = outline.locales.indices.map { locale -> Value in
      let entry = pages.values.entry(index, in: locale)
      return .flag(pages.values.code(number, of: entry).hasOwnText)
    }
    return part("the locales that it is translated to", flags)
  }

  // MARK: Hashes

  private mutating func part(_ name: String, _ values: [Value]) -> Part {
    Part(name, hash(of: values))
  }

  private mutating func hash(of values: [Value]) -> ContentHash {
    bytes.removeAll()
    for value in values {
      pages.values.store.appendContent(of: value, templates: templates, to: &bytes)
    }
    return bytes.withBytes { ContentHash(of: $0) }
  }
}
