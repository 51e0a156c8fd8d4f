import Assets
import Bytes
import ContentHash
import Mustache
import PageData
import Parallel
import Planning

/// Hashes all units, part by part, and each part by its type: what pages can take is hashed.
struct UnitHasher: ~Copyable {
  private typealias Part = SiteDependencies.Part

  private let pages: PageInputs
  private let outline: SiteOutline
  private let store: ValueStore
  private let templates: Templates
  private var dependencies = SiteDependencies()
  private var bytes = ByteBuffer()

  /// The parts of the unit in the making.
  private var parts: [Part] = []

  /// How the kinds of units are hashed, by the types of their parts.
  private var plans: [ObjectIdentifier: [PlannedPart]] = [:]

  /// What `--explain` calls a part, and where in a unit its values are.
  private struct PlannedPart {
    let subject: String
    var places: [Place]
  }

  private struct Place {
    let part: Int

    /// The field of the part's record; `nil` for the whole value.
    let field: Int?
    let type: FieldType
  }

  /// The fields of each record that are hashed, in the order of `RecordName`: of a code in a list
  /// only those that a template uses.
  private let fields: [[(place: Int, field: DeclaredField)]]

  /// For each record, in that order, whether there are codes in lists in it, or it is such a one.
  private let holdListedCodes: [Bool]

  /// The hashes of codes in lists, since most are in many lists.
  private var listedCodes: [ValueIdentity: ContentHash] = [:]

  /// - Parameters:
  ///   - outline: the files of the site.
  ///   - extras: those that are no pages.
  ///   - jobs: how many tasks hash the units of locales at the same time.
  static func dependencies(
    of pages: PageInputs, _ outline: SiteOutline, _ extras: [any ExtraFile], jobs: Int
  ) async -> SiteDependencies {
    let shares =
      outline.locales.indices.map(Share.locale) + extras.compactMap(Share.init) + [.site]
    return SiteDependencies(
      joining: await concurrentMap(shares, jobs: jobs) { share in
        var hasher = UnitHasher(pages, outline)
        hasher.hash(share)
        return hasher.dependencies
      })
  }

  /// Units that are hashed one after another.
  private enum Share {
    case site
    case locale(Int)

    /// What a file tells of itself, by its address.
    case file(String, @Sendable (SourceBody) -> Void)

    /// - Returns: `nil` for a file that is made of other units.
    init?(_ file: any ExtraFile) {
      guard case .sources(let forEach) = file.dependence else { return nil }
      self = .file(file.address, forEach)
    }
  }

  private init(_ pages: PageInputs, _ outline: SiteOutline) {
    self.pages = pages
    self.outline = outline
    store = pages.values.store
    templates = pages.templates.templates
    fields = RecordName.allCases.map { name in
      let declared = name.declaration.declared.enumerated().map { (place: $0, field: $1) }
      return name == .listedCode
        ? declared.filter { pages.design.isUsedOfListedCodes($0.field.name) } : declared
    }
    holdListedCodes = RecordName.allCases.map(\.holdsListedCodes)
  }

  // MARK: Units

  private mutating func hash(_ share: Share) {
    switch share {
    case .site:
      hashSite()
      hashLists()
    case .locale(let locale): hashUnits(of: locale)
    case .file(let address, let forEachSource):
      forEachSource { name, write in
        write(&bytes)
        finish(name)
      }
      finish(.file(address))
    }
  }

  private mutating func hashUnits(of locale: Int) {
    let tag = outline.locales[locale]
    let strings = pages.templates.strings.tables.first { $0.key.text == tag }?.value
    add(.strings(locale: tag), pages.values.strings[locale], StringsPart.self, strings: strings)
    add(.articles(locale: tag), pages.values.articleLists[locale], ArticlesPart.self)
    for (name, article) in zip(outline.articles, pages.values.articles[locale]) {
      add(.article(locale: tag, name: name), article, ArticlePart.self)
    }
    for (index, entry) in outline.protocols.enumerated() {
      add(
        .entry(locale: tag, id: entry.id), pages.values.entry(index, in: locale), EntryPart.self)
      add(
        .listing(locale: tag, id: entry.id), pages.values.listing(index, in: locale),
        ListingPart.self)
      for (number, code) in entry.codes.enumerated() {
        add(
          .code(locale: tag, id: entry.id, code: code),
          pages.values.code(number, of: index, in: locale), CodePart.self)
      }
    }
    for (key, note) in pages.values.notes where key.locale == locale {
      let entry = outline.protocols[key.index]
      add(
        .note(
          locale: tag, id: entry.id, first: entry.codes[key.first],
          second: entry.codes[key.second]), note, NotePart.self)
    }
  }

  private mutating func hashSite() {
    for name in templates.templateNames {
      guard let id = templates.id(of: name) else { continue }
      templates.appendSource(of: id, to: &bytes)
      finish("template “\(name)”")
    }
    add(.site, pages.values.site, SitePart.self)
  }

  /// The units that are made of parts of others, for files that are no pages.
  private mutating func hashLists() {
    for entry in outline.protocols { append(entry.id) }
    finish("the list of protocols")
    finish(.protocols)
    forEachCode { $0.append(CodePart.translations, of: $1) }
    finish("which codes are translated")
    forEachCode { $0.append(CodePart.related, of: $1) }
    finish("which codes are related")
    forEachCode { $0.append(CodePart.updated, of: $1) }
    finish("when codes were updated")
    for (key, note) in pages.values.notes.sorted(by: { $0.key < $1.key }) {
      append("\(key.locale) \(key.index) \(key.first) \(key.second)")
      append(NotePart.translations, of: note)
    }
    finish("which notes are translated")
    finish(.listed)
  }

  private mutating func forEachCode(_ body: (inout UnitHasher, Value) -> Void) {
    for locale in outline.locales.indices {
      for (index, entry) in outline.protocols.enumerated() {
        for number in entry.codes.indices {
          body(&self, pages.values.code(number, of: index, in: locale))
        }
      }
    }
  }

  private mutating func add<P: UnitPart>(
    _ unit: DependencyUnit, _ value: Value, _: P.Type, strings: CompiledGroup? = nil
  ) {
    let plan = plans[ObjectIdentifier(P.self)] ?? plan(P.self)
    plans[ObjectIdentifier(P.self)] = plan
    for part in plan {
      var last = Value.null
      var isThere = false
      for place in part.places {
        var value = store.item(place.part, of: value)
        if let field = place.field { value = store.field(field, of: value) }
        isThere = isThere || !value.isNothing
        switch place.type {
        case .strings:
          if let strings { add(strings, value, prefix: "") }
        case .assets: add(pages.design.assets.names, value, prefix: "")
        default:
          // What has no markup anyway is the same value with and without it.
          if !value.isIdentical(to: last) { append(value, as: place.type) }
          last = value
        }
      }
      // What a unit does without is no part of it, so that a new unit is not explained by it.
      if !part.subject.isEmpty { if isThere { finish(part.subject) } else { bytes.removeAll() } }
    }
    finish(unit)
  }

  private func plan<P: UnitPart>(_: P.Type) -> [PlannedPart] {
    var plan: [PlannedPart] = []
    func add(_ place: Place, to subject: String) {
      if let known = plan.firstIndex(where: { $0.subject == subject }) {
        plan[known].places.append(place)
      } else {
        plan.append(PlannedPart(subject: subject, places: [place]))
      }
    }
    for part in P.allCases {
      let declared = part.declared
      guard case .record(let name) = declared.type, declared.subject.isEmpty else {
        add(Place(part: part.rawValue, field: nil, type: declared.type), to: declared.subject)
        continue
      }
      for (place, field) in fields[name.rawValue] {
        add(
          Place(part: part.rawValue, field: place, type: field.type),
          to: field.type.hasParts ? "" : field.subject ?? "its \(field.name)")
      }
    }
    return plan
  }

  private mutating func add(_ group: CompiledGroup, _ record: Value, prefix: String) {
    for (place, entry) in group.entries.enumerated() {
      let value = store.field(place, of: record)
      if case .group(let inner) = entry.string {
        add(inner, value, prefix: "\(prefix)\(entry.key).")
      } else {
        append(value, as: .text)
        finish("“\(prefix)\(entry.key)”")
      }
    }
  }

  private mutating func add(_ group: AssetGroup, _ record: Value, prefix: String) {
    for (place, entry) in group.entries.enumerated() {
      let value = store.field(place, of: record)
      if case .group(let inner) = entry.entry {
        add(inner, value, prefix: "\(prefix)\(entry.name).")
      } else {
        append(value, as: .text)
        finish("the address of “\(prefix)\(entry.name)”")
      }
    }
  }

  // MARK: Hashes

  /// Hashes what was appended since the part before.
  private mutating func finish(_ subject: String) {
    parts.append(Part(subject, bytes.withBytes { ContentHash(of: $0) }))
    bytes.removeAll()
  }

  private mutating func finish(_ unit: DependencyUnit) {
    dependencies.add(parts, to: unit)
    parts.removeAll(keepingCapacity: true)
  }

  private mutating func append(_ part: some UnitPart, of unit: Value) {
    append(pages.values.part(part, of: unit), as: part.declared.type)
  }

  private mutating func append(_ text: String) {
    withUnsafeBytes(of: UInt64(text.utf8.count).littleEndian) { bytes.append($0) }
    bytes.append(text)
  }

  private mutating func append(_ value: Value, as type: FieldType) {
    switch type {
    case .list(let item) where holdsListedCodes(item) && !value.isNothing:
      let count = store.count(of: value)
      withUnsafeBytes(of: UInt64(count).littleEndian) { bytes.append($0) }
      for index in 0..<count { append(store.item(index, of: value), as: item) }
    case .record(.listedCode) where !value.isNothing:
      withUnsafeBytes(of: hash(ofListed: value)) { bytes.append($0) }
    case .record(let name) where holdsListedCodes(type) && !value.isNothing:
      appendFields(of: value, as: name)
    case .text, .html, .name, .flag, .list, .record, .sections, .forms, .term, .strings,
      .assets:
      store.appendContent(of: value, templates: templates, to: &bytes)
    }
  }

  private mutating func appendFields(of record: Value, as name: RecordName) {
    let fields = fields[name.rawValue]
    for index in fields.indices {
      append(store.field(fields[index].place, of: record), as: fields[index].field.type)
    }
  }

  private mutating func hash(ofListed code: Value) -> ContentHash {
    if let known = listedCodes[code.identity] { return known }
    let start = bytes.count
    appendFields(of: code, as: .listedCode)
    let hash = bytes.withBytes { ContentHash(of: UnsafeRawBufferPointer(rebasing: $0[start...])) }
    bytes.removeAll(after: start)
    listedCodes[code.identity] = hash
    return hash
  }

  /// Whether there are codes in the value of which not all fields are hashed.
  private func holdsListedCodes(_ type: FieldType) -> Bool {
    type.recordName.map { holdListedCodes[$0.rawValue] } ?? false
  }
}
