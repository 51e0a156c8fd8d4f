package import Catalog
package import Mustache
import Parallel

/// The values of all units: made once, then only read. A unit is a list of its parts' values.
package final class SiteValues: Sendable {
  /// Holds all values.
  package let store: ValueStore

  /// Where names that templates use stand in the records of units.
  package let shapes: ShapeTable
  package let records: RecordShapes

  /// The index of the source locale.
  package let sourceIndex: Int

  /// How many locales have pages.
  let pageLocaleCount: Int

  package let site: Value

  /// By the locales' order in the configuration.
  package let strings: [Value]
  let feeds: [Value]

  /// The pages that stand by themselves: for each locale what menus say of them, and each of them.
  package let articleLists: [Value]
  package let articles: [[Value]]

  /// The notes, by locale, protocol and pair.
  package let notes: [NoteKey: Value]

  /// Locale by locale, and in each by the protocols' order.
  private let entries: [Value]
  private let listings: [Value]

  /// Locale by locale, in each protocol by protocol, and in each of these by the codes' order.
  private let codes: [Value]

  let differences: DifferencePatterns

  /// Where in a locale the codes of each protocol start; at the end the number of codes.
  private let firstCodes: [Int]

  /// For each code the roles for which sentences can quote it in its locale's language.
  private let quotableRoles: [RoleSet]

  /// Whether every code has text in every locale, so that no version is left out anywhere.
  package let areAllTranslated: Bool

  var protocolCount: Int { firstCodes.count - 1 }

  /// Makes the values of a site that templates see, those of locales at the same time.
  ///
  /// - Parameters:
  ///   - site: the site with all its codes and locales.
  ///   - common: those that all locales share.
  ///   - differences: how the site's protocols tell in sentences what differs.
  ///   - related: for each protocol, which comparisons pages offer.
  ///   - jobs: how many locales are worked on at the same time.
  package static func all(
    of site: Site, _ common: CommonValues, _ differences: DifferencePatterns,
    related: [RelatedCodes], jobs: Int
  ) async -> SiteValues {
    var common = common
    common.add(codesOf: site, for: .everything)
    let locales = Array(site.configuration.locales.indices)
    let joined = await concurrentReduce(
      locales, into: JoinedLocales(common, localeCount: locales.count), jobs: jobs
    ) { [common] index in
      var builder = LocaleValuesBuilder(
        site, locale: index, common: common, differences, related: related, for: .everything)
      return builder.build()
    } _: { joined, part in
      joined.add(part)
    }
    return SiteValues(joined, of: site, common, differences)
  }

  /// Makes those values that some pages are made from; in the place of others is nothing.
  package convenience init(
    of site: Site, _ common: CommonValues, _ differences: DifferencePatterns,
    related: [RelatedCodes], for selection: ValueSelection
  ) {
    var common = common
    common.add(codesOf: site, for: selection)
    let locales = site.configuration.locales
    var joined = JoinedLocales(common, localeCount: locales.count)
    for index in locales.indices {
      var builder = LocaleValuesBuilder(
        site, locale: index, common: common, differences, related: related, for: selection)
      joined.add(builder.build())
    }
    self.init(joined, of: site, common, differences)
  }

  private init(
    _ joined: JoinedLocales, of site: Site, _ common: CommonValues,
    _ differences: DifferencePatterns
  ) {
    self.differences = differences
    let configuration = site.configuration
    let store = joined.store
    let codes = joined.codes
    areAllTranslated = codes.allSatisfy {
      store.item(CodePart.translations.rawValue, of: $0).isNothing
    }
    quotableRoles = codes.map { code in
      let parts: [(CodePart, RoleSet)] = [
        (.quotesMeaning, .meaning), (.quotesEncounter, .encounter), (.quotesAdvice, .advice),
        (.quotesUse, .use), (.classifies, .classes),
      ]
      return parts.reduce(into: []) { roles, part in
        if store.item(part.0.rawValue, of: code).isTrue { roles.formUnion(part.1) }
      }
    }
    self.store = store
    self.codes = codes
    entries = joined.entries
    listings = joined.listings
    feeds = joined.feeds
    notes = joined.notes
    shapes = common.shapes
    records = common.records
    self.site = common.site
    strings = common.strings
    articleLists = common.articleLists
    articles = common.articles
    sourceIndex = configuration.locales.firstIndex(of: configuration.sourceLocale) ?? 0
    pageLocaleCount = configuration.pageLocaleCount
    firstCodes = site.protocols.reduce(into: [0]) { firsts, entry in
      firsts.append((firsts.last ?? 0) + entry.codes.count)
    }
  }

  // MARK: Units

  /// A protocol's names.
  package func entry(_ index: Int, in locale: Int) -> Value {
    entries[locale * protocolCount + index]
  }

  /// A protocol's list of codes.
  package func listing(_ index: Int, in locale: Int) -> Value {
    listings[locale * protocolCount + index]
  }

  /// A code, by its index in the list of its protocol.
  package func code(_ code: Int, of index: Int, in locale: Int) -> Value {
    codes[place(of: code, index, locale)]
  }

  private func place(of code: Int, _ index: Int, _ locale: Int) -> Int {
    locale * firstCodes[protocolCount] + firstCodes[index] + code
  }

  /// The note on a pair; nothing if there is none.
  package func note(on pair: NoteKey) -> Value {
    notes.isEmpty ? .null : notes[pair] ?? .null
  }

  /// A part of a unit; nothing if there is no such unit.
  package func part(_ part: some UnitPart, of unit: Value) -> Value {
    unit.isNothing ? .null : store.item(part.rawValue, of: unit)
  }

  /// The roles for which sentences about a code can quote it in a locale's language.
  package func quotable(_ code: Int, of index: Int, in locale: Int) -> RoleSet {
    quotableRoles[place(of: code, index, locale)]
  }

  // MARK: Versions

  /// Whether search engines are told of a comparison's version in a locale: in one without any text
  /// of its own they are pointed to the source locale's page, unless the site says otherwise.
  ///
  /// - Parameters:
  ///   - locale: the index of the locale.
  ///   - first: the unit of the first code in any locale.
  ///   - second: that of the second code.
  ///   - note: that of the pair's file; nothing if there is none.
  package func isListed(in locale: Int, first: Value, second: Value, note: Value) -> Bool {
    guard !areAllTranslated, locale != sourceIndex, part(SitePart.pointsToSource, of: site).isTrue
    else {
      return true
    }
    return isTranslated(part(CodePart.translations, of: first), to: locale)
      || isTranslated(part(CodePart.translations, of: second), to: locale)
      || (!note.isNothing && isTranslated(part(NotePart.translations, of: note), to: locale))
  }

  /// Whether search engines are told of every version of every comparison.
  package var areAllListed: Bool { areAllTranslated && areAllIndexed }

  /// Whether search engines are told of every comparison.
  package var areAllIndexed: Bool { !part(SitePart.listsLikely, of: site).isTrue }

  /// Whether search engines are told of a comparison at all: of one that readers are likely to
  /// want, or of all.
  package func isIndexed(first: Value, second: Value, note: Value) -> Bool {
    guard !areAllIndexed, note.isNothing else { return true }
    return declares(second, in: first) || declares(first, in: second)
  }

  private func declares(_ other: Value, in code: Value) -> Bool {
    let related = part(CodePart.related, of: code)
    let other = part(CodePart.marked, of: other)
    return (0..<store.count(of: related)).contains {
      store.item($0, of: related).isIdentical(to: other)
    }
  }

  private func isTranslated(_ translations: Value, to locale: Int) -> Bool {
    translations.isNothing || store.item(locale, of: translations).isTrue
  }
}

/// Which note: indexes of the locale, the protocol and the two codes.
package struct NoteKey: Hashable, Comparable, Sendable {
  package let locale: Int
  package let index: Int
  package let first: Int
  package let second: Int

  package init(locale: Int, index: Int, first: Int, second: Int) {
    self.locale = locale
    self.index = index
    self.first = first
    self.second = second
  }

  package static func < (left: NoteKey, right: NoteKey) -> Bool {
    (left.locale, left.index, left.first, left.second)
      < (right.locale, right.index, right.first, right.second)
  }
}
