public import Catalog
public import Languages

/// The state of every text in every locale but the source's.
public struct TranslationSurvey: Sendable {
  /// One count for each locale and protocol, in the site's order, and for the pages that stand by
  /// themselves.
  public private(set) var counts: [TranslationCount] = []

  /// The texts that are stale, missing or unstamped, most-seen pages first.
  public let open: [TranslationUnit]

  /// Looks at the texts of a site in some locales; in all but the source's unless they are given.
  public init(of site: Site, locales: [LanguageTag]? = nil) {
    let source = site.configuration.sourceLocale
    let locales = (locales ?? site.configuration.locales).filter { $0 != source }
    var ranked: [(rank: UnitRank, unit: TranslationUnit)] = []
    for (localeIndex, locale) in locales.enumerated() {
      for (protocolIndex, entry) in site.protocols.enumerated() {
        let reader = UnitReader(site: site, entry: entry, locale: locale)
        var count = TranslationCount(locale: locale, protocolID: entry.id)
        count.texts = reader.texts
        for (place, unit) in reader.open {
          count.note(unit)
          let rank = UnitRank(
            reach: place.reach, protocolIndex: protocolIndex, place: place, locale: localeIndex)
          ranked.append((rank, unit))
        }
        counts.append(count)
      }
      guard !site.articles.isEmpty else { continue }
      let reader = UnitReader(site: site, articlesIn: locale)
      var count = TranslationCount(locale: locale, protocolID: Article.folder)
      count.texts = reader.texts
      for (place, unit) in reader.open {
        count.note(unit)
        let rank = UnitRank(
          reach: place.reach, protocolIndex: site.protocols.count, place: place, locale: localeIndex
        )
        ranked.append((rank, unit))
      }
      counts.append(count)
    }
    open = ranked.sorted { $0.rank < $1.rank }.map(\.unit)
  }

  /// How many texts readers see in the source locale's language.
  public func untranslated(with options: TranslationOptions) -> Int {
    counts.reduce(0) { sum, count in
      sum + count.missing + (options.stale == .fallback ? count.stale : 0)
    }
  }

  /// The locales with the sums over all protocols.
  public var locales: [(locale: LanguageTag, texts: Int, translated: Int)] {
    var sums: [(locale: LanguageTag, texts: Int, translated: Int)] = []
    for count in counts {
      if sums.last?.locale != count.locale { sums.append((count.locale, 0, 0)) }
      sums[sums.count - 1].texts += count.texts
      sums[sums.count - 1].translated += count.translated
    }
    return sums
  }
}
