import Addresses
import Mustache
import PageData
import Planning

/// Which units the pages of a site are made of: those from which the fields take that their
/// templates use.
struct PageUnits: Sendable {
  private let source: Int
  private let locales: Range<Int>
  private let protocols: Range<Int>

  /// By locale; kinds of pages that have no role are left out.
  private var roles: [[PageKind: [UnitRole]]]

  /// For each locale, protocol and code, whether sentences about it can quote as much in the
  /// locale's language as in the source's. Pages of two such codes take nothing from the source
  /// locale; what makes a code such a one is part of its unit.
  private let areQuotable: [[[Bool]]]

  init(of pages: PageInputs, _ outline: SiteOutline) {
    source = pages.values.sourceIndex
    locales = outline.locales.indices
    protocols = outline.protocols.indices
    areQuotable = outline.locales.indices.map { locale in
      outline.protocols.enumerated().map { index, entry in
        entry.codes.indices.map { code in
          let values = pages.values
          return values.quotable(code, of: index, in: locale)
            .isSuperset(of: values.quotable(code, of: index, in: values.sourceIndex))
        }
      }
    }
    let roles = Dictionary(
      uniqueKeysWithValues: PageKind.allCases.map { ($0, pages.design.roles(on: $0).all) })
    self.roles = locales.map { _ in roles }
  }

  /// The units that pages have in some of their roles only.
  ///
  /// - Parameter isAsked: asked of a role in a locale.
  func only(_ isAsked: (UnitRole, Int) -> Bool) -> PageUnits {
    var units = self
    units.roles = roles.enumerated().map { locale, roles in
      roles.mapValues { $0.filter { isAsked($0, locale) } }.filter { !$0.value.isEmpty }
    }
    return units
  }

  /// Whether any of the units of a page is one that is looked for.
  ///
  /// - Parameter isWanted: asked for one unit after another until it says yes, for some twice.
  func contains(_ page: Page, where isWanted: (Unit<Int>) -> Bool) -> Bool {
    let roles = roles[page.locale ?? source]
    return !roles.isEmpty
      && (roles[page.kind] ?? []).contains { contains($0, of: page, where: isWanted) }
  }

  private func contains(
    _ role: UnitRole, of page: Page, where isWanted: (Unit<Int>) -> Bool
  ) -> Bool {
    let locale = page.locale ?? source
    if role.isOfSource, isQuotable(page, in: locale) { return false }
    switch role {
    case .site: return isWanted(.site)
    case .strings: return isWanted(.strings(locale: locale))
    case .sourceStrings: return isWanted(.strings(locale: source))
    case .allStrings: return locales.contains { isWanted(.strings(locale: $0)) }
    case .protocols: return isWanted(.protocols)
    case .entries: return protocols.contains { isWanted(.entry(locale: locale, id: $0)) }
    case .listings: return protocols.contains { isWanted(.listing(locale: locale, id: $0)) }
    case .articles: return isWanted(.articles(locale: locale))
    case .article:
      guard case .article(_, let name) = page else { return false }
      return isWanted(.article(locale: locale, name: name))
    case .address, .feed: return false
    case .entry, .sourceEntry, .listing, .first, .second, .sourceFirst, .sourceSecond, .note,
      .translations, .likeliness:
      break
    }
    guard let entry = page.protocol else { return false }
    switch (role, page) {
    case (.entry, _): return isWanted(.entry(locale: locale, id: entry))
    case (.sourceEntry, _): return isWanted(.entry(locale: source, id: entry))
    case (.listing, _): return isWanted(.listing(locale: locale, id: entry))
    case (.first, .code(_, _, let code)), (.first, .comparison(_, _, let code, _)),
      (.second, .comparison(_, _, _, let code)):
      return isWanted(.code(locale: locale, id: entry, code: code))
    case (.sourceFirst, .comparison(_, _, let code, _)),
      (.sourceSecond, .comparison(_, _, _, let code)):
      return isWanted(.code(locale: source, id: entry, code: code))
    case (.note, .comparison(_, _, let first, let second)):
      return isWanted(.note(locale: locale, id: entry, first: first, second: second))
    case (.translations, .comparison(_, _, let first, let second)),
      (.likeliness, .comparison(_, _, let first, let second)):
      return isWanted(.code(locale: locale, id: entry, code: first))
        || isWanted(.code(locale: locale, id: entry, code: second))
        || isWanted(.note(locale: locale, id: entry, first: first, second: second))
    default: return false
    }
  }

  private func isQuotable(_ page: Page, in locale: Int) -> Bool {
    guard case .comparison(_, let entry, let first, let second) = page else { return false }
    return areQuotable[locale][entry][first] && areQuotable[locale][entry][second]
  }
}

extension UnitRole {
  /// Whether pages take it only for sentences that are not in their own language.
  fileprivate var isOfSource: Bool {
    switch self {
    case .sourceStrings, .sourceEntry, .sourceFirst, .sourceSecond: true
    default: false
    }
  }
}
