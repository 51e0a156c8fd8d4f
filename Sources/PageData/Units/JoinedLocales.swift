import Mustache

/// The values of locales in one store, in the order in which they are added.
struct JoinedLocales: Sendable {
  private(set) var store: ValueStore
  private(set) var entries: [Value] = []
  private(set) var listings: [Value] = []
  private(set) var codes: [Value] = []
  private(set) var notes: [NoteKey: Value] = [:]
  private(set) var feeds: [Value] = []

  /// How much all locales have in common.
  private let start: ValueStore.Size
  private let localeCount: Int

  /// - Parameter common: what the values of each locale were added to.
  init(_ common: CommonValues, localeCount: Int) {
    store = common.store
    start = store.size
    self.localeCount = localeCount
  }

  mutating func add(_ part: LocalePart) {
    if feeds.isEmpty { store.reserve(for: localeCount, like: part.store, after: start) }
    let relocation = store.append(part.store, after: start)
    entries += part.entries.map { relocation($0) }
    listings += part.listings.map { relocation($0) }
    codes += part.codes.map { relocation($0) }
    feeds.append(relocation(part.feed))
    for (key, note) in part.notes { notes[key] = relocation(note) }
  }
}
