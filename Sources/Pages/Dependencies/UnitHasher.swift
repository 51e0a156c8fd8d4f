import Assets
import Bytes
import ContentHash
import Mustache
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

  /// The parts of the unit in the making: hashes by what `--explain` calls them.
  private var parts: [(subject: String, hashes: [ContentHash], last: Value)] = []

  /// The keys of the string table that the unit has.
  private var strings: CompiledGroup?

  /// The fields of each record that are hashed, in the order of `RecordName`: of a code in a list
  /// only those that a template uses.
  private let fields: [[(place: Int, field: DeclaredField)]]

  /// The records in which there are codes in lists, or that are such.
  private let holdListedCodes: Set<RecordName>

  /// - Parameter outline: the files of the site.
  static func dependencies(of pages: PageInputs, _ outline: SiteOutline) -> SiteDependencies {
    var hasher = UnitHasher(pages, outline)
    hasher.hashAll()
    return hasher.dependencies
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
    holdListedCodes = Set(RecordName.allCases.filter(\.holdsListedCodes))
  }

  // MARK: Units

  private mutating func hashAll() {
    hashSite()
    for (locale, tag) in outline.locales.enumerated() {
      let strings = pages.templates.strings.tables.first { $0.key.text == tag }?.value
      add(.strings(locale: tag), pages.values.strings[locale], StringsPart.self, strings: strings)
      for (index, entry) in outline.protocols.enumerated() {
        add(
          .entry(locale: tag, id: entry.id), pages.values.entry(index, in: locale),
          EntryPart.self)
        add(
          .listing(locale: tag, id: entry.id), pages.values.listing(index, in: locale),
          ListingPart.self)
        for (number, code) in entry.codes.enumerated() {
          add(
            .code(locale: tag, id: entry.id, code: code),
            pages.values.code(number, of: index, in: locale), CodePart.self)
        }
      }
    }
    for (key, note) in pages.values.notes {
      let entry = outline.protocols[key.index]
      add(
        .note(
          locale: outline.locales[key.locale], id: entry.id, first: entry.codes[key.first],
          second: entry.codes[key.second]), note, NotePart.self)
    }
    hashLists()
  }

  private mutating func hashSite() {
    for name in templates.templateNames {
      guard let id = templates.id(of: name) else { continue }
      bytes.removeAll()
      templates.appendSource(of: id, to: &bytes)
      addHash(of: "template “\(name)”")
    }
    add(.site, pages.values.site, SitePart.self)
  }

  /// The units that are made of parts of others, for files that are no pages.
  private mutating func hashLists() {
    for entry in outline.protocols { add(contentOf: entry.id, to: "the list of protocols") }
    finish(.protocols)
    for (locale, _) in outline.locales.enumerated() {
      for (index, entry) in outline.protocols.enumerated() {
        for number in entry.codes.indices {
          let code = pages.values.code(number, of: index, in: locale)
          add(CodePart.translations, of: code, to: "which codes are translated")
          add(CodePart.updated, of: code, to: "when codes were updated")
        }
      }
    }
    for (key, note) in pages.values.notes.sorted(by: { $0.key < $1.key }) {
      add(
        contentOf: "\(key.locale) \(key.index) \(key.first) \(key.second)",
        to: "which notes are translated")
      add(NotePart.translations, of: note, to: "which notes are translated")
    }
    finish(.listed)
  }

  private mutating func add(_ part: some UnitPart, of unit: Value, to subject: String) {
    add(pages.values.part(part, of: unit), part.declared.type, to: subject)
  }

  private mutating func add(contentOf text: String, to subject: String) {
    bytes.removeAll()
    bytes.append(text)
    addHash(of: subject, at: parts.firstIndex { $0.subject == subject })
  }

  private mutating func add<P: UnitPart>(
    _ unit: DependencyUnit, _ value: Value, _: P.Type, strings: CompiledGroup? = nil
  ) {
    self.strings = strings
    for part in P.allCases {
      addParts(of: pages.values.part(part, of: value), part.declared.type, part.declared.subject)
    }
    finish(unit)
  }

  /// Adds a value, or each field of a record whose fields say for themselves what they are.
  private mutating func addParts(of value: Value, _ type: FieldType, _ subject: String) {
    switch type {
    case .record(let name) where subject.isEmpty:
      for (place, field) in fields[name.rawValue] {
        addParts(
          of: store.field(place, of: value), field.type,
          field.type.hasParts ? "" : field.subject ?? "its \(field.name)")
      }
    case .strings where strings != nil:
      if let strings { add(strings, value, prefix: "") }
    case .assets: add(pages.design.assets.names, value, prefix: "")
    default: add(value, type, to: subject)
    }
  }

  private mutating func add(_ group: CompiledGroup, _ record: Value, prefix: String) {
    for (place, entry) in group.entries.enumerated() {
      let value = store.field(place, of: record)
      if case .group(let inner) = entry.string {
        add(inner, value, prefix: "\(prefix)\(entry.key).")
      } else {
        add(value, .text, to: "“\(prefix)\(entry.key)”")
      }
    }
  }

  private mutating func add(_ group: AssetGroup, _ record: Value, prefix: String) {
    for (place, entry) in group.entries.enumerated() {
      let value = store.field(place, of: record)
      if case .group(let inner) = entry.entry {
        add(inner, value, prefix: "\(prefix)\(entry.name).")
      } else {
        add(value, .text, to: "the address of “\(prefix)\(entry.name)”")
      }
    }
  }

  // MARK: Hashes

  private mutating func add(_ value: Value, _ type: FieldType, to subject: String) {
    let known = parts.firstIndex { $0.subject == subject }
    if let known, parts[known].last.isIdentical(to: value) { return }
    bytes.removeAll()
    append(value, as: type)
    addHash(of: subject, value, at: known)
  }

  /// - Parameters:
  ///   - value: what is hashed, if it is a value.
  ///   - place: where the subject's part is.
  private mutating func addHash(
    of subject: String, _ value: Value = .null, at place: Int? = nil
  ) {
    let hash = bytes.withBytes { ContentHash(of: $0) }
    if let place {
      parts[place].hashes.append(hash)
      parts[place].last = value
    } else {
      parts.append((subject, [hash], value))
    }
  }

  private mutating func finish(_ unit: DependencyUnit) {
    dependencies.add(
      parts.map { Part($0.subject, ContentHash(combining: $0.hashes)) }, to: unit)
    parts.removeAll(keepingCapacity: true)
  }

  private mutating func append(_ value: Value, as type: FieldType) {
    switch type {
    case .list(let item) where holdsListedCodes(item) && !value.isNothing:
      let count = store.count(of: value)
      withUnsafeBytes(of: UInt64(count).littleEndian) { bytes.append($0) }
      for index in 0..<count { append(store.item(index, of: value), as: item) }
    case .record(let name) where holdsListedCodes(type) && !value.isNothing:
      for (place, field) in fields[name.rawValue] {
        append(store.field(place, of: value), as: field.type)
      }
    case .text, .html, .name, .flag, .list, .record, .strings, .assets:
      store.appendContent(of: value, templates: templates, to: &bytes)
    }
  }

  /// Whether there are codes in the value of which not all fields are hashed.
  private func holdsListedCodes(_ type: FieldType) -> Bool {
    type.recordName.map { holdListedCodes.contains($0) } ?? false
  }
}
