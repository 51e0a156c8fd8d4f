import Diagnostics

/// All sitemaps of a tree: `sitemap.xml`, those that `robots.txt` names, and those that these name.
struct SitemapSet {
  let tree: PublishedTree

  /// The numbers of the files that are still to be read.
  private var waiting: [Int] = []
  private var known: Set<Int> = []

  init(in tree: PublishedTree) {
    self.tree = tree
    if let number = tree.number(of: Array("sitemap.xml".utf8)) { add(number) }
  }

  /// Adds a sitemap that is not known yet; a compressed one is not read.
  mutating func add(_ number: Int) {
    if tree.files[number].hasSuffix(".xml"), known.insert(number).inserted {
      waiting.append(number)
    }
  }

  /// The next sitemap to read; more may be added meanwhile.
  mutating func next() -> Int? {
    waiting.popLast()
  }
}
