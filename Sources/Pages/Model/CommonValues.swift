import Addresses
import Assets
import Catalog
import Languages
import Mustache

/// The values that pages of all locales share.
struct CommonValues: Sendable {
  let store: ValueStore
  var shapes: ShapeTable
  let records: RecordShapes
  let site: Value

  /// The addresses of assets, by name.
  let assets: Value
  let sourceTag: Value

  /// By the locales' order in the configuration.
  let locales: [Value]
  let localeList: Value

  /// The strings of each locale.
  let strings: [LanguageTag: Value]

  /// The record of each reference, the same one wherever it is cited.
  let references: [Reference: Value]

  /// The ways from a comparison and from a code's page to the site's own folder.
  let comparisonRoot: Value
  let codeRoot: Value
}

/// Makes the values that pages of all locales share.
struct CommonValuesBuilder {
  private let site: Site
  private let documents: Set<PageKind>
  private var maker: ValueMaker
  private var shapes: ShapeTable

  static func build(
    _ site: Site, _ design: SiteDesign
  ) throws(TooManyShapes) -> CommonValues {
    var builder = try CommonValuesBuilder(site, templates: design.templates)
    return try builder.build(design.templates.strings, design.assets.names)
  }

  private init(_ site: Site, templates: SiteTemplates) throws(TooManyShapes) {
    self.site = site
    documents = templates.documents(of: site)
    shapes = ShapeTable(for: templates.templates)
    maker = ValueMaker(
      store: ValueStore(), shapes: try RecordShapes(&shapes),
      source: site.configuration.sourceLocale)
  }

  private mutating func build(
    _ tables: CompiledStrings, _ assets: AssetGroup
  ) throws(TooManyShapes) -> CommonValues {
    var strings: [LanguageTag: Value] = [:]
    for (tag, table) in tables.tables.sorted(by: { $0.key.text < $1.key.text }) {
      strings[tag] = try record(of: table)
    }
    let configuration = site.configuration
    let siteValue = maker.record(
      .site, of: SiteSource(configuration: configuration, documents: documents))
    let locales = configuration.locales.map { tag in
      maker.record(
        .locale,
        of: LocaleSource(tag: tag, name: site.language(of: tag), strings: strings[tag] ?? .null))
    }
    let localeList = maker.store.list(Array(locales.prefix(configuration.pageLocaleCount)))
    let sourceTag = maker.store.text(configuration.sourceLocale.text)
    let assetRecord = try record(of: assets)
    let comparisonRoot = maker.store.text(
      AddressFolder.comparisons(locale: 0, protocol: 0).wayToRoot)
    let codeRoot = maker.store.text(AddressFolder.codes(locale: 0, protocol: 0).wayToRoot)
    let references = references()
    return CommonValues(
      store: maker.store, shapes: shapes, records: maker.shapes, site: siteValue,
      assets: assetRecord,
      sourceTag: sourceTag, locales: locales, localeList: localeList, strings: strings,
      references: references, comparisonRoot: comparisonRoot, codeRoot: codeRoot)
  }

  private mutating func record(of group: CompiledGroup) throws(TooManyShapes) -> Value {
    var values: [Value] = []
    for (_, string) in group.entries {
      switch string {
      case .text(let text): values.append(maker.store.text(text))
      case .pattern(let id): values.append(.pattern(id))
      case .group(let group): values.append(try record(of: group))
      }
    }
    return maker.store.record(try shapes.shape(group.entries.map(\.key)), values)
  }

  private mutating func record(of assets: AssetGroup) throws(TooManyShapes) -> Value {
    var values: [Value] = []
    for (_, entry) in assets.entries {
      switch entry {
      case .address(let address): values.append(maker.store.text(address))
      case .group(let group): values.append(try record(of: group))
      }
    }
    return maker.store.record(try shapes.shape(assets.entries.map(\.name)), values)
  }

  private mutating func references() -> [Reference: Value] {
    var records: [Reference: Value] = [:]
    for reference in site.protocols.lazy.flatMap(\.codes).flatMap(\.references)
    where records[reference] == nil {
      records[reference] = maker.record(.reference, of: reference)
    }
    return records
  }
}
