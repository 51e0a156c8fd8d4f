import Addresses

/// Finds the files of one plan in another one, whose locales, protocols and codes may differ.
package struct PlanMapping: Sendable {
  private let target: SitePlan

  /// Whether both plans have the same files, with the same numbers.
  package let isIdentity: Bool

  /// Whether the source plan has folders for locales.
  private let hasLocaleFolder: Bool
  private let locales: [Int?]
  private let protocols: [Int?]
  private let codes: [[Int?]]
  private let articles: [Int?]
  private let extras: [Int?]

  package init(from source: SitePlan, to target: SitePlan) {
    self.target = target
    isIdentity = source.outline == target.outline
    let from = source.outline
    let to = target.outline
    hasLocaleFolder = from.hasLocaleFolder
    // With and without its folder, a locale has other files.
    locales = from.locales.map {
      from.hasLocaleFolder == to.hasLocaleFolder ? to.locales.firstIndex(of: $0) : nil
    }
    protocols = from.protocols.map { entry in to.protocols.firstIndex { $0.id == entry.id } }
    codes = zip(from.protocols, protocols).map { entry, match in
      guard let match else { return entry.codes.map { _ in nil } }
      let indexes = Dictionary(
        to.protocols[match].codes.enumerated().map { ($1, $0) },
        uniquingKeysWith: { first, _ in first })
      return entry.codes.map { indexes[$0] }
    }
    articles = from.articles.map { to.articles.firstIndex(of: $0) }
    let places = Dictionary(
      to.extras.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    extras = from.extras.map { places[$0] }
  }

  /// The number of a file in the target plan; `nil` if it has no such file.
  ///
  /// - Parameters:
  ///   - file: the file in the source plan.
  ///   - number: its number there.
  /// - Complexity: constant for plans of the same files.
  package func number(of file: SiteFile, _ number: Int) -> Int? {
    if isIdentity { return number }
    switch file {
    case .extra(let index): return extras[index].map { target.pages.count + $0 }
    case .page(let page): return self.page(page).flatMap { target.pages.number(of: $0) }
    }
  }

  private func page(_ page: Page) -> Page? {
    switch page {
    case .notFound: return page
    // The language chooser and the home of a site without folders for locales have one address.
    case .chooser: return target.outline.hasLocaleFolder ? page : .home(locale: 0)
    case .home where !hasLocaleFolder && target.outline.hasLocaleFolder: return .chooser
    case .home(let locale):
      return locales[locale].map { .home(locale: $0) }
    case .article(let locale, let name):
      guard let locale = locales[locale], let name = articles[name] else { return nil }
      return .article(locale: locale, name: name)
    case .protocolIndex(let locale, let entry):
      guard let locale = locales[locale], let entry = protocols[entry] else { return nil }
      return .protocolIndex(locale: locale, protocol: entry)
    case .code(let locale, let entry, let code):
      guard let locale = locales[locale], let code = codes[entry][code],
        let entry = protocols[entry]
      else { return nil }
      return .code(locale: locale, protocol: entry, code: code)
    case .comparison(let locale, let entry, let first, let second):
      guard let locale = locales[locale], let first = codes[entry][first],
        let second = codes[entry][second], let entry = protocols[entry]
      else { return nil }
      return .comparison(locale: locale, protocol: entry, first: first, second: second)
    }
  }
}
