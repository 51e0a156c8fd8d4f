/// All files of a site, numbered from 0: first the pages, then the extras.
public struct SitePlan: Sendable {
  public let outline: SiteOutline
  public let pages: PagePlan

  private let codeIndexes: [[String: Int]]
  private let folderIndexes: [String: Int]
  private let extraIndexes: [String: Int]

  public init(_ outline: SiteOutline) {
    self.outline = outline
    pages = PagePlan(outline)
    codeIndexes = outline.protocols.map { entry in
      Dictionary(
        entry.codes.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }
    folderIndexes = Dictionary(
      pages.folders.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
    extraIndexes = Dictionary(
      outline.extras.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// How many files there are.
  public var count: Int { pages.count + outline.extras.count }

  public func file(_ number: Int) -> SiteFile {
    number < pages.count ? .page(pages.page(number)) : .extra(number - pages.count)
  }

  /// The number of the file at an address.
  public func number(at address: String) -> Int? {
    if let extra = extraIndexes[address] { return pages.count + extra }
    let slash = address.lastIndex(of: "/")
    let folder = slash.map { String(address[..<$0]) } ?? ""
    let name = slash.map { address[address.index(after: $0)...] } ?? address[...]
    guard !address.hasPrefix("/"), let index = folderIndexes[folder],
      let page = page(named: name, in: pages.folders[index].group),
      let position = pages.folders[index].position(of: page)
    else { return nil }
    return pages.folders[index].first + position
  }

  /// The address of a file.
  public func address(of number: Int) -> String {
    guard number < pages.count else { return outline.extras[number - pages.count] }
    let folder = pages.folders[pages.folderIndex(of: number)]
    let name = name(of: folder.page(number - folder.first))
    return folder.path.isEmpty ? name : "\(folder.path)/\(name)"
  }

  /// Every folder below the site's own that holds files or folders, parents first.
  public var folderPaths: [String] { folderPaths(of: 0..<count) }

  /// The folders that hold some of the files, and the folders above them, parents first.
  public func folderPaths(of numbers: Range<Int>) -> [String] {
    var paths: Set<String> = []
    func insert(_ path: Substring) {
      guard !path.isEmpty, paths.insert(String(path)).inserted,
        let slash = path.lastIndex(of: "/")
      else { return }
      insert(path[..<slash])
    }
    for folder in pages.folders
    where numbers.overlaps(folder.first..<folder.first + folder.count) {
      insert(folder.path[...])
    }
    for number in numbers.clamped(to: pages.count..<count) {
      let address = outline.extras[number - pages.count]
      if let slash = address.lastIndex(of: "/") { insert(address[..<slash]) }
    }
    return paths.sorted()
  }

  private func name(of page: Page) -> String {
    switch page {
    case .chooser, .home, .protocolIndex: "index.html"
    case .notFound: "404.html"
    case .code(_, let entry, let code): "\(outline.protocols[entry].codes[code]).html"
    case .comparison(_, let entry, let first, let second):
      "\(outline.protocols[entry].codes[first])-vs-\(outline.protocols[entry].codes[second]).html"
    }
  }

  private func page(named name: Substring, in group: PageFolder.Group) -> Page? {
    guard name.hasSuffix(".html") else { return nil }
    let stem = name.dropLast(".html".count)
    switch group {
    case .root: return stem == "index" ? .chooser : stem == "404" ? .notFound : nil
    case .home(let locale): return stem == "index" ? .home(locale: locale) : nil
    case .codes(let locale, let entry):
      if stem == "index" { return .protocolIndex(locale: locale, protocol: entry) }
      return codeIndexes[entry][String(stem)].map {
        .code(locale: locale, protocol: entry, code: $0)
      }
    case .comparisons(let locale, let entry, _):
      guard let codes = PairName.codes(of: stem),
        let first = codeIndexes[entry][String(codes.first)],
        let second = codeIndexes[entry][String(codes.second)], first < second
      else { return nil }
      return .comparison(locale: locale, protocol: entry, first: first, second: second)
    }
  }
}

/// A file of the site.
public enum SiteFile: Sendable, Hashable {
  case page(Page)

  /// A file that is no page, by its place in the outline's list.
  case extra(Int)
}
