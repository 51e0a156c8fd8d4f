package import Addresses
package import Catalog

/// Which pages a site has, numbered from 0, folder by folder, without a list of them.
package struct PagePlan: Sendable {
  /// The folders with pages, in the order of the pages' numbers.
  package let folders: [PageFolder]

  /// How many pages there are.
  package let count: Int

  /// What the addresses of the pages are made of.
  package let names: PageNames

  package init(for site: Site) {
    self.init(SiteOutline(of: site, extras: []))
  }

  package init(_ outline: SiteOutline) {
    // The home of a site without folders for locales stands where the language chooser would.
    var folders = [
      PageFolder(
        path: outline.path(of: .site), address: .site, itemCount: outline.hasLocaleFolder ? 1 : 0,
        first: 0)
    ]
    func append(_ address: AddressFolder<Int>, itemCount: Int) {
      let folder = PageFolder(
        path: outline.path(of: address), address: address, itemCount: itemCount,
        first: folders.last.map { $0.first + $0.count } ?? 0)
      if folder.count > 0 { folders.append(folder) }
    }
    for locale in 0..<outline.pageLocaleCount {
      append(.locale(locale), itemCount: outline.articles.count)
      for (index, entry) in outline.protocols.enumerated() {
        append(.codes(locale: locale, protocol: index), itemCount: entry.codes.count)
      }
      for (index, entry) in outline.protocols.enumerated() {
        append(.comparisons(locale: locale, protocol: index), itemCount: entry.codes.count)
      }
    }
    self.folders = folders
    names = PageNames(outline)
    count = folders.reduce(0) { $0 + $1.count }
  }

  /// The pages that belong to a locale: all but the language chooser and the page for unknown
  /// addresses.
  package var localePages: Range<Int> {
    (folders.first?.count ?? 0)..<count
  }

  /// The folder that holds a page, as an index of `folders`.
  ///
  /// - Complexity: logarithmic in the number of folders.
  package func folderIndex(of number: Int) -> Int {
    var low = 0
    var high = folders.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if folders[middle].first <= number { low = middle } else { high = middle }
    }
    return low
  }

  /// The page of a number.
  package func page(_ number: Int) -> Page {
    let folder = folders[folderIndex(of: number)]
    return folder.page(number - folder.first)
  }

  /// The number of a page that the plan has.
  ///
  /// - Complexity: linear in the number of folders.
  package func number(of page: Page) -> Int? {
    for folder in folders {
      if let position = folder.position(of: page) { return folder.first + position }
    }
    return nil
  }
}

/// A folder of the published site, with the pages in it.
package struct PageFolder: Sendable {
  /// The address of the folder, such as `en/compare/sip`; empty for the site's own.
  package let path: String
  package let address: AddressFolder<Int>

  /// The number of its first page.
  package let first: Int

  /// How many pages it has.
  package let count: Int

  /// Numbers the pairs of the protocol's codes.
  let numbering: PairNumbering

  /// - Parameter itemCount: how many codes the protocol has, if the folder is that of one, how many
  ///   pages that stand by themselves are in that of a locale, or how many language choosers in the
  ///   site's own.
  init(path: String, address: AddressFolder<Int>, itemCount: Int, first: Int) {
    self.path = path
    self.address = address
    self.first = first
    numbering = PairNumbering(count: itemCount)
    count =
      switch address {
      case .site, .locale, .codes: itemCount + 1
      case .comparisons: numbering.total
      }
  }

  /// The page at a position in the folder.
  func page(_ position: Int) -> Page {
    switch address {
    case .site: return position == count - 1 ? .notFound : .chooser
    case .locale(let locale):
      return position == 0
        ? .home(locale: locale) : .article(locale: locale, name: position - 1)
    case .codes(let locale, let entry):
      return position == 0
        ? .protocolIndex(locale: locale, protocol: entry)
        : .code(locale: locale, protocol: entry, code: position - 1)
    case .comparisons(let locale, let entry):
      let (first, second) = numbering.pair(position)
      return .comparison(locale: locale, protocol: entry, first: first, second: second)
    }
  }

  /// The position of a page in the folder; `nil` if it is elsewhere.
  func position(of page: Page) -> Int? {
    switch (address, page) {
    case (.site, .chooser): return count > 1 ? 0 : nil
    case (.site, .notFound): return count - 1
    case (.locale(let locale), .home(let other)):
      return locale == other ? 0 : nil
    case (.locale(let locale), .article(let other, let name)):
      return locale == other && name + 1 < count ? name + 1 : nil
    case (.codes(let locale, let entry), .protocolIndex(let otherLocale, let otherEntry)):
      return (locale, entry) == (otherLocale, otherEntry) ? 0 : nil
    case (.codes(let locale, let entry), .code(let otherLocale, let otherEntry, let code)):
      return (locale, entry) == (otherLocale, otherEntry) && code + 1 < count ? code + 1 : nil
    case (
      .comparisons(let locale, let entry),
      .comparison(let otherLocale, let otherEntry, let first, let second)
    ):
      guard (locale, entry) == (otherLocale, otherEntry), second < numbering.count else {
        return nil
      }
      return numbering.number(of: first, second)
    default: return nil
    }
  }
}
