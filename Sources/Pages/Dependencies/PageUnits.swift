import Addresses
import Planning

/// Which units the pages of a site are made of.
struct PageUnits: Sendable {
  private let source: Int
  private let locales: Range<Int>
  private let protocols: Range<Int>
  private let localeListReaders: LocaleListReaders

  init(of pages: PageInputs, _ outline: SiteOutline) {
    source = pages.values.sourceIndex
    locales = outline.locales.indices
    protocols = outline.protocols.indices
    localeListReaders = LocaleListReaders(of: pages)
  }

  /// Whether any of the units of a page is one that is looked for.
  ///
  /// - Parameter isWanted: asked for one unit after another until it says yes, for some twice.
  func contains(_ page: Page, where isWanted: (Unit<Int>) -> Bool) -> Bool {
    isWanted(.site) || containsStrings(page, where: isWanted)
      || containsContent(page, where: isWanted)
  }

  /// The strings of the page's locale, and of the source locale, whose text stands where there is no
  /// other; of all locales, if the page may show them.
  private func containsStrings(_ page: Page, where isWanted: (Unit<Int>) -> Bool) -> Bool {
    guard !localeListReaders.contains(page.kind) else {
      return locales.contains { isWanted(.strings(locale: $0)) }
    }
    return isWanted(.strings(locale: page.locale ?? source)) || isWanted(.strings(locale: source))
  }

  private func containsContent(_ page: Page, where isWanted: (Unit<Int>) -> Bool) -> Bool {
    func isListWanted(_ locale: Int, _ entry: Int) -> Bool {
      isWanted(.entry(locale: locale, id: entry)) || isWanted(.listing(locale: locale, id: entry))
    }
    func isPairWanted(_ locale: Int, _ entry: Int, _ first: Int, _ second: Int) -> Bool {
      isWanted(.entry(locale: locale, id: entry))
        || isWanted(.code(locale: locale, id: entry, code: first))
        || isWanted(.code(locale: locale, id: entry, code: second))
    }
    return switch page {
    case .chooser, .notFound: false
    case .home(let locale):
      isWanted(.protocols) || protocols.contains { isListWanted(locale, $0) }
    case .protocolIndex(let locale, let entry): isListWanted(locale, entry)
    case .code(let locale, let entry, let code):
      isListWanted(locale, entry) || isWanted(.code(locale: locale, id: entry, code: code))
    case .comparison(let locale, let entry, let first, let second):
      isWanted(.note(locale: locale, id: entry, first: first, second: second))
        || isPairWanted(locale, entry, first, second)
        || isPairWanted(source, entry, first, second)
    }
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
