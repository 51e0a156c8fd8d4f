import Diagnostics

/// Where a tree is published, as its own files tell.
enum SiteAddressGuess {
  /// How many pages are asked.
  private static let sampleSize = 64

  /// The address that most of some pages' canonical links agree on, or else the entries of the
  /// sitemap.
  static func address(of tree: PublishedTree, pages: [Int]) -> SiteAddress? {
    var votes: [String: Int] = [:]
    for number in sample(of: pages) {
      for address in canonicalAddresses(of: number, in: tree) {
        if let base = base(of: address, leadingTo: tree.files[number]) {
          votes[base, default: 0] += 1
        }
      }
    }
    if votes.isEmpty { votes = sitemapVotes(in: tree) }
    let best = votes.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return best.flatMap { SiteAddress($0.key) }
  }

  /// Pages from all parts of the tree.
  private static func sample(of pages: [Int]) -> [Int] {
    let step = max(1, pages.count / sampleSize)
    return stride(from: 0, to: pages.count, by: step).map { pages[$0] }
  }

  private static func canonicalAddresses(of number: Int, in tree: PublishedTree) -> [String] {
    guard let file = try? tree.read(number) else { return [] }
    let page = PageReader.read(file)
    return page.links.compactMap { link in
      guard case .canonical = link.role else { return nil }
      return String(decoding: page.value(link.address), as: UTF8.self)
    }
  }

  /// The address of the root, if a page's address ends with its path.
  private static func base(of address: String, leadingTo path: String) -> String? {
    var ends = [path]
    if path == "index.html" || path.hasSuffix("/index.html") {
      ends.append(String(path.dropLast("index.html".count)))
    }
    if path.hasSuffix(".html") { ends.append(String(path.dropLast(".html".count))) }
    for end in ends where address.utf8.elementsEqual(end.utf8) == false && address.hasSuffix(end) {
      let base = String(address.dropLast(end.count))
      if base.hasSuffix("/"), SiteAddress(base) != nil { return base }
    }
    return nil
  }

  /// For each entry the shortest address under which the rest of the entry is a file.
  private static func sitemapVotes(in tree: PublishedTree) -> [String: Int] {
    var votes: [String: Int] = [:]
    guard let number = tree.number(of: Array("sitemap.xml".utf8)), let file = try? tree.read(number)
    else { return votes }
    let sitemap = Sitemap(file)
    let addresses = sitemap.pages.map(\.address) + sitemap.parts
    for range in addresses.prefix(sampleSize) {
      let address = sitemap.value(range)
      guard let authority = AuthorityPart(of: address) else { continue }
      var start = authority.end
      while start < address.count {
        let root = Array(address[...start])
        let rest = Array(address[(start + 1)...])
        if ["", ".html", "index.html"].contains(where: { tree.number(of: rest + $0.utf8) != nil }) {
          votes[String(decoding: root, as: UTF8.self), default: 0] += 1
          break
        }
        start = address[(start + 1)...].firstIndex(of: UInt8(ascii: "/")) ?? address.count
      }
    }
    return votes
  }
}
