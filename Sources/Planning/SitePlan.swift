package import Addresses

/// All files of a site, numbered from 0: first the pages, then the extras.
package struct SitePlan: Sendable {
  package let outline: SiteOutline
  package let pages: PagePlan

  private let codeIndexes: [[String: Int]]
  private let folderIndexes: [String: [Int]]
  private let extraIndexes: [String: Int]
  private let articleIndexes: [String: Int]

  package init(_ outline: SiteOutline) {
    self.outline = outline
    pages = PagePlan(outline)
    codeIndexes = outline.protocols.map { entry in
      Dictionary(
        entry.codes.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }
    articleIndexes = Dictionary(
      outline.articles.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    folderIndexes = Dictionary(grouping: pages.folders.indices) { [pages] in pages.folders[$0].path
    }
    extraIndexes = Dictionary(
      outline.extras.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// How many files there are.
  package var count: Int { pages.count + outline.extras.count }

  /// The file of a number below `count`: pages first, then the others.
  package func file(_ number: Int) -> SiteFile {
    number < pages.count ? .page(pages.page(number)) : .extra(number - pages.count)
  }

  /// The number of the file at an address.
  package func number(at address: String) -> Int? {
    if let extra = extraIndexes[address] { return pages.count + extra }
    let path = CutPath(address)
    guard !address.hasPrefix("/") else { return nil }
    return folderIndexes[String(path.folder ?? "")]?.lazy.compactMap { index in
      let folder = pages.folders[index]
      return page(named: path.name, in: folder.address).flatMap { folder.position(of: $0) }
        .map { folder.first + $0 }
    }.first
  }

  /// The address of a file.
  package func address(of number: Int) -> String {
    guard number < pages.count else { return outline.extras[number - pages.count] }
    let folder = pages.folders[pages.folderIndex(of: number)]
    var name: [UInt8] = []
    pages.names.appendFileName(of: folder.page(number - folder.first), to: &name)
    let text = String(decoding: name, as: UTF8.self)
    return folder.path.isEmpty ? text : "\(folder.path)/\(text)"
  }

  /// Every folder below the site's own that holds files or folders, parents first.
  package var folderPaths: [String] { folderPaths(of: 0..<count) }

  /// The folders that hold some of the files, and the folders above them, parents first.
  package func folderPaths(of numbers: Range<Int>) -> [String] {
    var paths: Set<String> = []
    func insert(_ path: Substring) {
      guard !path.isEmpty, paths.insert(String(path)).inserted, let parent = CutPath(path).folder
      else { return }
      insert(parent)
    }
    for folder in pages.folders
    where numbers.overlaps(folder.first..<folder.first + folder.count) {
      insert(folder.path[...])
    }
    for number in numbers.clamped(to: pages.count..<count) {
      if let folder = CutPath(outline.extras[number - pages.count]).folder { insert(folder) }
    }
    return paths.sorted()
  }

  private func page(named name: Substring, in folder: AddressFolder<Int>) -> Page? {
    switch (folder, PageFileName(name, in: folder)) {
    case (.site, .index): return .chooser
    case (.site, .notFound): return .notFound
    case (.locale(let locale), .index): return .home(locale: locale)
    case (.locale(let locale), .article(let name)):
      return articleIndexes[String(name)].map { .article(locale: locale, name: $0) }
    case (.codes(let locale, let entry), .index):
      return .protocolIndex(locale: locale, protocol: entry)
    case (.codes(let locale, let entry), .code(let code)):
      return codeIndexes[entry][String(code)].map {
        .code(locale: locale, protocol: entry, code: $0)
      }
    case (.comparisons(let locale, let entry), .pair(let first, let second)):
      guard let first = codeIndexes[entry][String(first)],
        let second = codeIndexes[entry][String(second)], first < second
      else { return nil }
      return .comparison(locale: locale, protocol: entry, first: first, second: second)
    default: return nil
    }
  }
}

/// A file of the site.
package enum SiteFile: Sendable, Hashable {
  case page(Page)

  /// A file that is no page, by its place in the outline's list.
  case extra(Int)
}
