package import Addresses
import PageData
package import Planning

/// Which pages may differ from an earlier state, by the units that they depend on.
package final class AffectedPages: Sendable {
  private let outline: SiteOutline
  private let units: PageUnits
  private let changed: ChangedUnits

  /// Only those of a page that may be among the changed ones.
  private let askedUnits: PageUnits

  /// Whether the pages of all locales stand in other folders than they did.
  private let areMoved: Bool

  /// For each extra file, whether it may differ.
  private let extras: [Bool]

  /// - Parameters:
  ///   - old: the units of the earlier state.
  ///   - oldOutline: the files of that state, which sitemaps list.
  init(
    of pages: SitePages, now: UnitHashes, old: UnitHashes, oldOutline: SiteOutline
  ) {
    let changed = now.changedUnits(since: old)
    let outline = pages.plan.outline
    self.outline = outline
    units = PageUnits(of: pages.inputs, outline)
    let table = ChangedUnits(changed, in: outline, source: pages.inputs.values.sourceIndex)
    self.changed = table
    askedUnits = units.only { table.mayHaveUnits(of: $0, in: $1) }
    areMoved = outline.hasLocaleFolder != oldOutline.hasLocaleFolder
    let fileListHasChanged = outline != oldOutline
    extras = pages.extras.map {
      $0.isAffected(byChangesOf: changed, fileListHasChanged: fileListHasChanged)
    }
  }

  /// Whether a page depends on anything that has changed: on one of `units(of:)`.
  package func contains(_ page: Page) -> Bool {
    areMoved || askedUnits.contains(page) { changed.contains($0) }
  }

  /// Whether an extra file, by its place in the outline's list, may have changed.
  package func containsExtra(_ index: Int) -> Bool {
    extras[index]
  }

  /// The units that a page depends on.
  package func units(of page: Page) -> [DependencyUnit] {
    var found: [DependencyUnit] = []
    _ = units.contains(page) { unit in
      let unit = unit.named(in: outline)
      if !found.contains(unit) { found.append(unit) }
      return false
    }
    return found
  }
}

/// The units that have changed, in tables, since every page of a site is asked about.
private struct ChangedUnits: Sendable {
  /// The index of the source locale.
  private let source: Int

  private let site: Bool
  private let protocols: Bool
  private let listed: Bool
  private let strings: [Bool]

  /// By locale, and those of pages by their names.
  private let articleLists: [Bool]
  private let articles: [[Bool]]

  /// By locale and protocol, and then by code.
  private let entries: [[Bool]]
  private let listings: [[Bool]]
  private let codes: [[[Bool]]]
  private let notes: Set<NoteKey>

  init(_ changed: Set<DependencyUnit>, in outline: SiteOutline, source: Int) {
    self.source = source
    let isChanged = changed.contains
    site = isChanged(.site)
    protocols = isChanged(.protocols)
    listed = isChanged(.listed)
    strings = outline.locales.map { isChanged(.strings(locale: $0)) }
    articleLists = outline.locales.map { isChanged(.articles(locale: $0)) }
    articles = outline.locales.map { locale in
      outline.articles.map { isChanged(.article(locale: locale, name: $0)) }
    }
    func table<Item>(_ item: (String, SiteOutline.Entry) -> Item) -> [[Item]] {
      outline.locales.map { locale in outline.protocols.map { item(locale, $0) } }
    }
    entries = table { isChanged(.entry(locale: $0, id: $1.id)) }
    listings = table { isChanged(.listing(locale: $0, id: $1.id)) }
    codes = table { locale, entry in
      entry.codes.map { isChanged(.code(locale: locale, id: entry.id, code: $0)) }
    }
    notes = Set(changed.compactMap { NoteKey($0, in: outline) })
  }

  /// Whether any unit has changed that some page of a locale has in a role.
  func mayHaveUnits(of role: UnitRole, in locale: Int) -> Bool {
    switch role {
    case .site: site
    case .strings: strings[locale]
    case .sourceStrings: strings[source]
    case .allStrings: strings.contains(true)
    case .protocols: protocols
    case .entry, .entries: entries[locale].contains(true)
    case .sourceEntry: entries[source].contains(true)
    case .listing, .listings: listings[locale].contains(true)
    case .articles: articleLists[locale]
    case .article: articles[locale].contains(true)
    case .first, .second: haveCodes(in: locale)
    case .sourceFirst, .sourceSecond: haveCodes(in: source)
    case .note: haveNotes(in: locale)
    case .translations, .likeliness: haveCodes(in: locale) || haveNotes(in: locale)
    case .address, .feed: false
    }
  }

  private func haveCodes(in locale: Int) -> Bool { codes[locale].joined().contains(true) }

  private func haveNotes(in locale: Int) -> Bool { notes.contains { $0.locale == locale } }

  @inline(__always)
  func contains(_ unit: Unit<Int>) -> Bool {
    switch unit {
    case .site: site
    case .protocols: protocols
    case .listed: listed
    case .strings(let locale): strings[locale]
    case .articles(let locale): articleLists[locale]
    case .article(let locale, let name): articles[locale][name]
    case .entry(let locale, let entry): entries[locale][entry]
    case .listing(let locale, let entry): listings[locale][entry]
    case .code(let locale, let entry, let code): codes[locale][entry][code]
    case .note(let locale, let entry, let first, let second):
      !notes.isEmpty
        && notes.contains(NoteKey(locale: locale, index: entry, first: first, second: second))
    // No page is made of a file.
    case .file: false
    }
  }
}

extension NoteKey {
  /// - Returns: `nil` for a unit that is no note, or one that the site does not have.
  fileprivate init?(_ unit: DependencyUnit, in outline: SiteOutline) {
    guard case .note(let locale, let id, let first, let second) = unit,
      let locale = outline.locales.firstIndex(of: locale),
      let index = outline.protocols.firstIndex(where: { $0.id == id }),
      let first = outline.protocols[index].codes.firstIndex(of: first),
      let second = outline.protocols[index].codes.firstIndex(of: second)
    else { return nil }
    self.init(locale: locale, index: index, first: first, second: second)
  }
}
