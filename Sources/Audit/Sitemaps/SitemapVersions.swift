import Diagnostics

/// Which pages the entries of all sitemaps name as their versions in other languages.
struct SitemapVersions {
  private struct Claim {
    let sitemap: Int
    let page: Int
    let version: Int

    /// Where the version's address stands in the sitemap.
    let offset: Int
  }

  /// By page.
  private var versions: [Int: Set<Int>] = [:]
  private var claims: [Claim] = []

  /// Notes a version that the entry of a page names.
  mutating func add(_ version: Int, of page: Int, in sitemap: Int, at offset: Int) {
    versions[page, default: []].insert(version)
    if version != page {
      claims.append(Claim(sitemap: sitemap, page: page, version: version, offset: offset))
    }
  }

  /// Versions whose own entries name others, but not the page that names them.
  func diagnostics(in tree: PublishedTree) -> [Diagnostic] {
    var sources = SourceCache(tree)
    return claims.compactMap { claim in
      guard let others = versions[claim.version], !others.contains(claim.page) else { return nil }
      return sources.diagnostic(.error, in: claim.sitemap, at: claim.offset) { _ in
        (
          "the entry of “\(tree.files[claim.version])” does not name this page in return",
          "add a link with hreflang to “\(tree.files[claim.page])”, or remove this one"
        )
      }
    }
  }
}
