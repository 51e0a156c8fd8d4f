import ContentHash
import Mustache

/// Hashes the values that pages are made of.
struct DependencyCollector {
  private let pages: SitePages
  private var dependencies = SiteDependencies()
  private var bytes: [UInt8] = []

  static func collect(from pages: SitePages) -> SiteDependencies {
    var collector = DependencyCollector(pages: pages)
    collector.collect()
    return collector.dependencies
  }

  private init(pages: SitePages) {
    self.pages = pages
  }

  private var outline: SiteOutline { pages.plan.outline }

  private mutating func collect() {
    collectSite()
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
    set("the configuration", of: .site, [pages.values.site, pages.values.sourceTag])
    set("the list of locales", of: .site, pages.values.locales.map(\.alternates))
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
    set("its names", of: .entry(locale: tag, id: entry.id), [values.marked, values.plain])
    let classes = (0..<Int(values.classCount)).map {
      pages.values.classes[Int(values.firstClass) + $0]
    }
    set("its classes", of: .entry(locale: tag, id: entry.id), classes)

    var listing: [Value] = []
    for (number, code) in entry.codes.enumerated() {
      let unit = DependencyUnit.code(locale: tag, id: entry.id, code: code)
      let record = pages.values.code(number, of: values)
      for (place, field) in CodeField.allCases.enumerated() {
        let fields = [record.marked, record.plain].map {
          pages.values.store.field(place, of: $0)
        }
        if field == .name || field == .class { listing += fields }
        set(field.subject, of: unit, fields)
      }
      var related: [Value] = []
      pages.related[index].forEachCandidate(number) { candidate in
        let other = pages.values.code(Int(candidate.code), of: values)
        related.append(.flag(candidate.group == .declared))
        related.append(.flag(candidate.group == .declaring))
        related.append(.flag(candidate.group == .sameClass))
        related.append(other.id)
        related.append(pages.values.store.field(CodeField.nameIndex, of: other.marked))
      }
      set("its related codes", of: unit, related)
    }
    let ids = (0..<entry.codes.count).map { pages.values.code($0, of: values).id }
    set("the list of codes", of: .listing(locale: tag, id: entry.id), ids + listing)
  }

  private mutating func set(_ name: String, of unit: DependencyUnit, _ values: [Value]) {
    bytes.removeAll(keepingCapacity: true)
    for value in values {
      pages.values.store.appendContent(
        of: value, templates: pages.templates.templates, to: &bytes)
    }
    dependencies.set(name, of: unit, to: ContentHash(of: bytes))
  }
}

extension CodeField {
  static let nameIndex = allCases.firstIndex(of: .name) ?? 0

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
    case .particles, .nameParticles: "its particles"
    }
  }
}
