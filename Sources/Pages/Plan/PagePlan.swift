public import Catalog

/// Which pages a site has, numbered from 0, folder by folder, without a list of them.
public struct PagePlan: Sendable {
  /// The folders with pages, in the order of the pages' numbers.
  public let folders: [PageFolder]

  /// How many pages there are.
  public let count: Int

  public init(for site: Site) {
    var folders = [PageFolder(path: "", group: .root, first: 0, count: 2)]
    func append(_ path: String, _ group: PageFolder.Group, _ count: Int) {
      guard count > 0, let last = folders.last else { return }
      folders.append(
        PageFolder(path: path, group: group, first: last.first + last.count, count: count))
    }
    for (locale, tag) in site.configuration.locales.enumerated() {
      append(tag.text, .home(locale: locale), 1)
      for (index, entry) in site.protocols.enumerated() {
        append(
          "\(tag)/\(entry.id)", .codes(locale: locale, protocol: index), entry.codes.count + 1)
      }
      for (index, entry) in site.protocols.enumerated() {
        append(
          "\(tag)/compare/\(entry.id)",
          .comparisons(
            locale: locale, protocol: index, PairNumbering(count: entry.codes.count)),
          entry.pairCount)
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
    case .root: position == 0 ? .chooser : .notFound
    case .home(let locale): .home(locale: locale)
    case .codes(let locale, let entry):
      position == 0
        ? .protocolIndex(locale: locale, protocol: entry)
        : .code(locale: locale, protocol: entry, code: position - 1)
    case .comparisons(let locale, let entry, let numbering):
      Self.comparison(locale, entry, numbering.pair(position))
    }
  }

  private static func comparison(
    _ locale: Int, _ entry: Int, _ pair: (first: Int, second: Int)
  ) -> Page {
    .comparison(locale: locale, protocol: entry, first: pair.first, second: pair.second)
  }
}
