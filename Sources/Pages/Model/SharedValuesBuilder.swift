import Catalog
import Mustache
import Parallel

/// Turns a site into the values that templates see: locale by locale at the same time, and then into one
/// store.
struct SharedValuesBuilder {
  private var store: ValueStore
  private var locales: [SharedValues.LocaleValues] = []
  private var protocols: [SharedValues.ProtocolValues] = []
  private var codes: [SharedValues.CodeValues] = []
  private var classes: [Value] = []
  private var comparisons: [Value] = []
  private var factKeys: [UInt64] = []
  private var notes: [NoteKey: NoteValue] = [:]

  /// - Parameters:
  ///   - related: for each protocol, which comparisons pages offer.
  ///   - jobs: how many locales are worked on at the same time.
  static func build(
    _ site: Site, design: SiteDesign, related: [RelatedCodes], jobs: Int
  ) async throws(TooManyShapes) -> SharedValues {
    let common = try CommonValuesBuilder.build(site, design)
    let indexes = Array(site.configuration.locales.indices)
    let parts = await concurrentMap(indexes, jobs: jobs) { index in
      var builder = LocaleValuesBuilder(site, locale: index, common: common, related: related)
      return builder.build()
    }
    var builder = SharedValuesBuilder(store: common.store)
    builder.store.reserve(for: parts.map(\.store), after: common.store.size)
    for part in parts { builder.add(part, after: common.store.size) }
    return builder.values(common, of: site)
  }

  private init(store: ValueStore) {
    self.store = store
  }

  /// - Parameter start: how much of the part's store all locales share.
  private mutating func add(_ part: LocalePart, after start: ValueStore.Size) {
    let relocation = store.append(part.store, after: start)
    locales.append(part.locale.moved(by: relocation))
    protocols += part.protocols.map { entry in
      var entry = entry.moved(by: relocation)
      entry.firstCode += Int32(codes.count)
      entry.firstClass += Int32(classes.count)
      entry.firstComparison += Int32(comparisons.count)
      return entry
    }
    codes += part.codes.map { code in
      var code = code.moved(by: relocation)
      code.firstFactKey += Int32(factKeys.count)
      return code
    }
    classes += part.classes.map { relocation($0) }
    comparisons += part.comparisons.map { relocation($0) }
    factKeys += part.factKeys
    for (key, note) in part.notes { notes[key] = note.moved(by: relocation) }
  }

  private func values(_ common: CommonValues, of site: Site) -> SharedValues {
    let configuration = site.configuration
    return SharedValues(
      store: store, common: common,
      sourceIndex: configuration.locales.firstIndex(of: configuration.sourceLocale) ?? 0,
      locales: locales, protocols: protocols, codes: codes, classes: classes,
      comparisons: comparisons, factKeys: factKeys, notes: notes,
      isFullyTranslated: codes.allSatisfy(\.hasOwnText))
  }
}
