public import Catalog

/// Which pages a site has, numbered from 0, folder by folder, without a list of them.
public struct PagePlan: Sendable {
  /// The folders with pages, in the order of the pages' numbers.
  public let folders: [PageFolder]

  /// How many pages there are.
  public let count: Int

  public init(for site: Site) {
    self.init(SiteOutline(of: site, extras: []))
  }

  public init(_ outline: SiteOutline) {
    let root = outline.folder
    let prefix = root.isEmpty ? "" : "\(root)/"
    var folders = [PageFolder(path: root, group: .root, first: 0, count: 2)]
    func append(_ path: String, _ group: PageFolder.Group, _ count: Int) {
      guard count > 0, let last = folders.last else { return }
      folders.append(
        PageFolder(
          path: prefix + path, group: group, first: last.first + last.count, count: count))
    }
    for (locale, tag) in outline.locales.prefix(outline.pageLocaleCount).enumerated() {
      append(tag, .home(locale: locale), 1)
      for (index, entry) in outline.protocols.enumerated() {
        append(
          "\(tag)/\(entry.id)", .codes(locale: locale, protocol: index), entry.codes.count + 1)
      }
      for (index, entry) in outline.protocols.enumerated() {
        let numbering = PairNumbering(count: entry.codes.count)
        append(
          "\(tag)/compare/\(entry.id)",
          .comparisons(locale: locale, protocol: index, numbering), numbering.total)
      }
    }
    self.folders = folders
    count = folders.reduce(0) { $0 + $1.count }
  }

  /// The folder that holds a page, as an index of `folders`.
  ///
  /// - Complexity: logarithmic in the number of folders.
  public func folderIndex(of number: Int) -> Int {
    var low = 0
    var high = folders.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if folders[middle].first <= number { low = middle } else { high = middle }
    }
    return low
  }

  /// The page of a number.
  public func page(_ number: Int) -> Page {
    let folder = folders[folderIndex(of: number)]
    return folder.page(number - folder.first)
  }

  /// The number of a page that the plan has.
  ///
  /// - Complexity: linear in the number of folders.
  public func number(of page: Page) -> Int? {
    for folder in folders {
      if let position = folder.position(of: page) { return folder.first + position }
    }
    return nil
  }
}

/// A folder of the published site, with the pages in it.
public struct PageFolder: Sendable {
  enum Group: Sendable {
    case root
    case home(locale: Int)
    case codes(locale: Int, protocol: Int)
    case comparisons(locale: Int, protocol: Int, PairNumbering)
  }

  /// The address of the folder, such as `en/compare/sip`; empty for the site's own.
  public let path: String

  let group: Group

  /// The number of its first page.
  public let first: Int

  /// How many pages it has.
  public let count: Int

  /// The page at a position in the folder.
  func page(_ position: Int) -> Page {
    switch group {
    case .root: return position == 0 ? .chooser : .notFound
    case .home(let locale): return .home(locale: locale)
    case .codes(let locale, let entry):
      return position == 0
        ? .protocolIndex(locale: locale, protocol: entry)
        : .code(locale: locale, protocol: entry, code: position - 1)
    case .comparisons(let locale, let entry, let numbering):
      let (first, second) = numbering.pair(position)
      return .comparison(locale: locale, protocol: entry, first: first, second: second)
    }
  }

  /// The position of a page in the folder; `nil` if it is elsewhere.
  func position(of page: Page) -> Int? {
    switch (group, page) {
    case (.root, .chooser): return 0
    case (.root, .notFound): return 1
    case (.home(let locale), .home(let other)):
      return locale == other ? 0 : nil
    case (.codes(let locale, let entry), .protocolIndex(let otherLocale, let otherEntry)):
      return (locale, entry) == (otherLocale, otherEntry) ? 0 : nil
    case (.codes(let locale, let entry), .code(let otherLocale, let otherEntry, let code)):
      return (locale, entry) == (otherLocale, otherEntry) && code + 1 < count ? code + 1 : nil
    case (
      .comparisons(let locale, let entry, let numbering),
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
