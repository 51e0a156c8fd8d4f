/// Which pages may differ from an earlier state, by the units that they depend on.
public struct AffectedPages: Sendable {
  private let outline: SiteOutline
  private let source: Int
  private let isSiteChanged: Bool

  /// For each extra file, whether it may differ.
  private let extras: [Bool]
  private let strings: [Bool]
  private let entries: [[Bool]]
  private let listings: [[Bool]]
  private let codes: [[[Bool]]]

  /// - Parameters:
  ///   - old: the dependencies of the earlier state.
  ///   - oldOutline: the files of that state, which sitemaps list.
  init(
    of pages: SitePages, now: SiteDependencies, old: SiteDependencies, oldOutline: SiteOutline
  ) {
    func isChanged(_ unit: DependencyUnit) -> Bool {
      now.units[unit] != old.units[unit]
    }
    let outline = pages.plan.outline
    self.outline = outline
    source = pages.values.sourceIndex
    isSiteChanged = isChanged(.site)
    let isListChanged = isSiteChanged || outline != oldOutline
    extras = pages.extras.map { extra in
      if case .asset = extra.content { true } else { isListChanged }
    }
    strings = outline.locales.map { isChanged(.strings(locale: $0)) }
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
  }

  /// Whether a page depends on anything that has changed.
  public func contains(_ page: Page) -> Bool {
    if isSiteChanged || strings[source] { return true }
    switch page {
    case .chooser, .notFound:
      return strings.contains(true)
    case .home(let locale):
      return strings[locale] || entries[locale].contains(true)
    case .protocolIndex(let locale, let entry):
      return strings[locale] || entries[locale][entry] || listings[locale][entry]
    case .code(let locale, let entry, let code):
      return strings[locale] || entries[locale][entry] || listings[locale][entry]
        || codes[locale][entry][code]
    case .comparison(let locale, let entry, let first, let second):
      return strings[locale]
        || [locale, source].contains { locale in
          entries[locale][entry] || codes[locale][entry][first] || codes[locale][entry][second]
        }
    }
  }

  /// Whether an extra file, by its place in the outline's list, may have changed.
  public func containsExtra(_ index: Int) -> Bool {
    extras[index]
  }

  /// The units that a page depends on.
  public func units(of page: Page) -> [DependencyUnit] {
    let sourceTag = outline.locales[source]
    func tags(_ locale: Int) -> [String] {
      locale == source ? [sourceTag] : [outline.locales[locale], sourceTag]
    }
    switch page {
    case .chooser, .notFound:
      return [.site] + outline.locales.map { .strings(locale: $0) }
    case .home(let locale):
      return [.site] + tags(locale).map { .strings(locale: $0) }
        + outline.protocols.map { .entry(locale: outline.locales[locale], id: $0.id) }
    case .protocolIndex(let locale, let entry):
      let id = outline.protocols[entry].id
      let tag = outline.locales[locale]
      return [.site] + tags(locale).map { .strings(locale: $0) } + [
        .entry(locale: tag, id: id), .listing(locale: tag, id: id),
      ]
    case .code(let locale, let entry, let code):
      let id = outline.protocols[entry].id
      let tag = outline.locales[locale]
      return [.site] + tags(locale).map { .strings(locale: $0) } + [
        .entry(locale: tag, id: id), .listing(locale: tag, id: id),
        .code(locale: tag, id: id, code: outline.protocols[entry].codes[code]),
      ]
    case .comparison(let locale, let entry, let first, let second):
      let id = outline.protocols[entry].id
      let codes = outline.protocols[entry].codes
      return [.site]
        + tags(locale).flatMap { tag -> [DependencyUnit] in
          [
            .strings(locale: tag), .entry(locale: tag, id: id),
            .code(locale: tag, id: id, code: codes[first]),
            .code(locale: tag, id: id, code: codes[second]),
          ]
        }
    }
  }
}
