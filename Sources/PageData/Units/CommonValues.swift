import Addresses
import Assets
package import Catalog
import Languages
package import Mustache

/// The values that pages of all locales share.
package struct CommonValues: Sendable {
  var store: ValueStore { maker.store }
  var records: RecordShapes { maker.shapes }
  package private(set) var shapes: ShapeTable

  /// The unit of the site.
  private(set) var site = Value.null

  /// For each locale the unit of its strings.
  private(set) var strings: [Value] = []

  /// For each locale the unit of the pages that stand by themselves, and by the order of these that
  /// of each.
  private(set) var articleLists: [Value] = []
  private(set) var articles: [[Value]] = []

  /// The record of each reference of the codes in `add(codesOf:)`, the same one wherever it is
  /// cited.
  private(set) var references: [Reference: Value] = [:]

  /// For each protocol and code, which locales it is translated to, of those in `add(codesOf:)`:
  /// see `CodePart.translations`.
  private(set) var translations: [[Value]] = []

  /// What the sentences of each locale ask of words, and which of them its table can say.
  let needs: [LanguageTag: TermNeeds]
  let sayable: [LanguageTag: RoleSet]

  /// The forms of nouns and classes in any locale.
  let forms: [String]

  private var maker: ValueMaker

  package init(_ site: Site, _ design: SiteDesign) throws(TooManyShapes) {
    forms = site.wordForms
    needs = design.termNeeds
    sayable = design.sayable
    shapes = ShapeTable(for: design.templates.templates)
    maker = ValueMaker(
      store: ValueStore(),
      shapes: try RecordShapes(&shapes, sections: site.sectionIDs, forms: forms),
      source: site.configuration.sourceLocale)
    for tag in site.configuration.locales {
      let table = try design.templates.strings.tables[tag].map { table throws(TooManyShapes) in
        try record(of: table)
      }
      let locale = maker.record(
        .locale,
        of: LocaleSource(
          tag: tag, folder: site.configuration.folderAddress(of: tag), name: site.language(of: tag),
          strings: table ?? .null))
      strings.append(
        maker.unit { (part: StringsPart, _) in
          switch part {
          case .locale: locale
          }
        })
    }
    addArticles(of: site)
    try addSite(site, design)
  }

  /// Adds what is said of codes in all locales.
  mutating func add(codesOf site: Site, for selection: ValueSelection) {
    translations = []
    for (index, entry) in site.protocols.enumerated() {
      var flags = [Value](repeating: .null, count: entry.codes.count)
      for number in selection.texts(of: entry, index) {
        let code = entry.codes[number]
        for reference in code.references where references[reference] == nil {
          references[reference] = maker.record(.reference, of: reference)
        }
        flags[number] = maker.translations(of: code, entry.sections, in: site.configuration)
      }
      translations.append(flags)
    }
  }

  private mutating func addArticles(of site: Site) {
    for tag in site.configuration.locales {
      func sources(_ articles: [Article]) -> [ArticleSource] {
        articles.map { ArticleSource($0, in: tag, of: site.configuration) }
      }
      articleLists.append(maker.unit(of: sources(site.articles.inMenuOrder)))
      articles.append(sources(site.articles).map { maker.unit(of: $0) })
    }
  }

  private mutating func addSite(_ site: Site, _ design: SiteDesign) throws(TooManyShapes) {
    let configuration = site.configuration
    let documents = design.templates.documents(of: site)
    let assets = try record(of: design.assets.names)
    self.site = maker.unit { (part: SitePart, maker) in
      switch part {
      case .site:
        maker.record(
          .site, of: SiteSource(configuration: configuration, documents: documents))
      case .sourceTag: maker.store.text(configuration.sourceLocale.text)
      case .pointsToSource: .flag(configuration.translations.fallbackPages == .source)
      case .listsLikely: .flag(configuration.indexing == .likely)
      case .hasLocaleFolder: .flag(configuration.hasLocaleFolder)
      case .cutsEndings: .flag(configuration.pageEnding == .none)
      case .alternates: maker.list(configuration.locales) { $1.alternates(in: $0, of: site) }
      case .tags: maker.list(configuration.locales) { $1.store.text($0.text) }
      case .folders:
        maker.list(configuration.locales) { $1.store.text(configuration.folderAddress(of: $0)) }
      case .sourceFolder:
        maker.store.text(configuration.folderAddress(of: configuration.sourceLocale))
      case .assets: assets
      case .examples: ExampleSource(of: site).map { maker.record(.examples, of: $0) } ?? .null
      case .source:
        maker.record(
          .language,
          of: LanguageSource(
            tag: configuration.sourceLocale, name: site.language(of: configuration.sourceLocale)))
      }
    }
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
}

extension ValueMaker {
  fileprivate mutating func alternates(in tag: LanguageTag, of site: Site) -> Value {
    list(site.configuration.pageLocales) { other, maker in
      maker.record(
        .alternate,
        of: AlternateSource(
          tag: other, folder: site.configuration.folderAddress(of: other),
          name: site.language(of: other), isCurrent: other == tag))
    }
  }

  fileprivate mutating func translations(
    of code: Code, _ sections: [Section], in configuration: SiteConfiguration
  ) -> Value {
    let source = code.texts[configuration.sourceLocale]
    let translated = sections.filter { $0.isTranslated && source?.passages[$0] != nil }
    let flags = configuration.locales.map { locale in
      translated.isEmpty
        || translated.contains { section in
          code.passage(section, in: locale, of: configuration).map { $0.state != .untranslated }
            ?? false
        }
    }
    return flags.allSatisfy(\.self) ? .null : store.list(flags.map { .flag($0) })
  }
}

extension SiteConfiguration {
  /// The address of the folder that a locale's pages are in, with a slash at its end; empty if they
  /// have none of their own.
  fileprivate func folderAddress(of locale: LanguageTag) -> String {
    AddressFolder.locale(folder(of: locale)).text
  }
}
