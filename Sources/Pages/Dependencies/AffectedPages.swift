package import Addresses
package import Planning

/// Which pages may differ from an earlier state, by the units that they depend on.
package struct AffectedPages: Sendable {
  private let outline: SiteOutline
  private let source: Int
  private let localeListReaders: LocaleListReaders
  private let isSiteChanged: Bool
  private let isProtocolListChanged: Bool

  /// For each extra file, whether it may differ.
  private let extras: [Bool]
  private let strings: [Bool]
  private let isAnyStringChanged: Bool
  private let entries: [[Bool]]
  private let listings: [[Bool]]
  private let codes: [[[Bool]]]
  private let notes: Set<NoteKey>

  /// - Parameters:
  ///   - old: the dependencies of the earlier state.
  ///   - oldOutline: the files of that state, which sitemaps list.
  init(
    of pages: SitePages, now: SiteDependencies, old: SiteDependencies, oldOutline: SiteOutline
  ) {
    let changed = now.changedUnits(since: old)
    let isChanged = changed.contains
    let outline = pages.plan.outline
    self.outline = outline
    source = pages.inputs.values.sourceIndex
    localeListReaders = LocaleListReaders(of: pages.inputs)
    isSiteChanged = isChanged(.site)
    isProtocolListChanged = isChanged(.protocols)
    strings = outline.locales.map { isChanged(.strings(locale: $0)) }
    isAnyStringChanged = strings.contains(true)
    entries = outline.locales.map { locale in
      outline.protocols.map { isChanged(.entry(locale: locale, id: $0.id)) }
    }
    listings = outline.locales.map { locale in
      outline.protocols.map { isChanged(.listing(locale: locale, id: $0.id)) }
    }
    codes = outline.locales.map { locale in
      outline.protocols.map { entry in
        entry.codes.map { isChanged(.code(locale: locale, id: entry.id, code: $0)) }
      }
    }
    let fileListHasChanged = outline != oldOutline
    extras = pages.extras.map {
      $0.dependence.isAffected(byChangesOf: changed, fileListHasChanged: fileListHasChanged)
    }
    notes = Set(changed.compactMap { NoteKey($0, in: outline) })
  }

  /// Whether a page depends on anything that has changed: on one of `units(of:)`.
  package func contains(_ page: Page) -> Bool {
    if isSiteChanged || strings[source] { return true }
    if isAnyStringChanged, localeListReaders.contains(page.kind) { return true }
    switch page {
    case .chooser, .notFound:
      return false
    case .home(let locale):
      return strings[locale] || isProtocolListChanged || entries[locale].contains(true)
        || listings[locale].contains(true)
    case .protocolIndex(let locale, let entry):
      return strings[locale] || entries[locale][entry] || listings[locale][entry]
    case .code(let locale, let entry, let code):
      return strings[locale] || entries[locale][entry] || listings[locale][entry]
        || codes[locale][entry][code]
    case .comparison(let locale, let entry, let first, let second):
      let note = NoteKey(locale: locale, index: entry, first: first, second: second)
      return strings[locale] || notes.contains(note)
        || isChanged(entry, first, second, in: locale)
        || isChanged(entry, first, second, in: source)
    }
  }

  private func isChanged(_ entry: Int, _ first: Int, _ second: Int, in locale: Int) -> Bool {
    entries[locale][entry] || codes[locale][entry][first] || codes[locale][entry][second]
  }

  /// Whether an extra file, by its place in the outline's list, may have changed.
  package func containsExtra(_ index: Int) -> Bool {
    extras[index]
  }

  /// The units that a page depends on.
  package func units(of page: Page) -> [DependencyUnit] {
    [.site] + stringUnits(of: page) + ownUnits(of: page)
  }

  private func stringUnits(of page: Page) -> [DependencyUnit] {
    let tags = localeListReaders.contains(page.kind) ? outline.locales : tags(of: page)
    return tags.map { .strings(locale: $0) }
  }

  /// The page's locale, and the source locale, whose text stands where there is no other.
  private func tags(of page: Page) -> [String] {
    let tag = outline.locales[source]
    guard let locale = page.locale, locale != source else { return [tag] }
    return [outline.locales[locale], tag]
  }

  private func ownUnits(of page: Page) -> [DependencyUnit] {
    switch page {
    case .chooser, .notFound:
      return []
    case .home(let locale):
      let tag = outline.locales[locale]
      return [.protocols]
        + outline.protocols.flatMap { entry -> [DependencyUnit] in
          [.entry(locale: tag, id: entry.id), .listing(locale: tag, id: entry.id)]
        }
    case .protocolIndex(let locale, let entry):
      let id = outline.protocols[entry].id
      let tag = outline.locales[locale]
      return [.entry(locale: tag, id: id), .listing(locale: tag, id: id)]
    case .code(let locale, let entry, let code):
      let id = outline.protocols[entry].id
      let tag = outline.locales[locale]
      return [
        .entry(locale: tag, id: id), .listing(locale: tag, id: id),
        .code(locale: tag, id: id, code: outline.protocols[entry].codes[code]),
      ]
    case .comparison(let locale, let entry, let first, let second):
      let id = outline.protocols[entry].id
      let first = outline.protocols[entry].codes[first]
      let second = outline.protocols[entry].codes[second]
      let note = DependencyUnit.note(
        locale: outline.locales[locale], id: id, first: first, second: second)
      return [note]
        + tags(of: page).flatMap { tag -> [DependencyUnit] in
          [
            .entry(locale: tag, id: id), .code(locale: tag, id: id, code: first),
            .code(locale: tag, id: id, code: second),
          ]
        }
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

extension Page {
  fileprivate var kind: PageKind {
    switch self {
    case .chooser: .chooser
    case .notFound: .notFound
    case .home: .home
    case .protocolIndex: .protocolIndex
    case .code: .code
    case .comparison: .comparison
    }
  }
}
