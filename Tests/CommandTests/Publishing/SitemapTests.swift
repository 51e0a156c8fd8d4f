import Files
import Harness
import Testing

@Suite struct `The sitemap` {
  @Test(arguments: [true, false])
  func `lists every page once, and its versions`(listsFallbackPages: Bool) async throws {
    var site = DraftSite.sample
    site.listsFallbackPages = listsFallbackPages
    let folder = try SiteFolder(site)
    #expect(await folder.build().status == .done)
    let tree = try FileTree(of: folder.output)
    let entries = Self.entries(of: tree.text("sitemap.xml"))
    let addresses = entries.map(\.address)
    #expect(Set(addresses).count == addresses.count)
    let pages = tree.paths.filter { $0.contains("/") && $0.hasSuffix(".html") }
      .filter { listsFallbackPages || Self.isItsOwn($0, tree.text($0)) }
    #expect(addresses.sorted() == pages.map { site.baseURL + $0 }.sorted())
    for entry in entries {
      let path = String(entry.address.dropFirst(site.baseURL.count + 2))
      let versions = ["en", "fr", "ko"].filter { addresses.contains("\(site.baseURL)\($0)\(path)") }
      #expect(
        entry.alternates == versions.map { "\($0) \(site.baseURL)\($0)\(path)" }
          + ["x-default \(site.baseURL)\(path == "/index.html" ? "index.html" : "en\(path)")"])
    }
  }

  @Test func `leaves out comparisons that hardly anyone looks for`() async throws {
    var site = DraftSite.sample
    site.listsLikely = true
    site.listsFallbackPages = true
    site.protocols = ["lsp": .sample(of: [7, 100, 180, 200])]
    site.protocols["lsp"]?.notes = [[7, 200]: ["en": "Not the same."]]
    let folder = try SiteFolder(site)
    #expect(await folder.build().status == .done)
    let tree = try FileTree(of: folder.output)
    let entries = Self.entries(of: tree.text("sitemap.xml"))
    let listed = entries.map(\.address).filter { $0.contains("/fr/compare/") }
    // Each code names the one before it, and 7 and 200 have a file.
    #expect(
      listed.map { String($0.split(separator: "/").last ?? "") }.sorted() == [
        "100-vs-180.html", "180-vs-200.html", "7-vs-100.html", "7-vs-200.html",
      ])
    #expect(tree.text("fr/compare/lsp/7-vs-180.html").contains("(fr hidden)"))
    #expect(tree.text("fr/compare/lsp/7-vs-200.html").contains("(fr en fr ko)"))
  }

  @Test func `is split where it would have more than 50,000 addresses`() async throws {
    var site = DraftSite.sample
    site.locales = ["en"]
    site.protocols = ["lsp": .sample(of: Array(1..<320))]
    let folder = try SiteFolder(site)
    let tree = try await extras(of: folder)
    #expect(tree.text("sitemap.xml") == Self.index(of: 2, at: site.baseURL))
    let parts = [1, 2].map { Self.addresses(in: tree.text("sitemap-\($0).xml")) }
    #expect(parts.map(\.count) == [50_000, 1043])
    #expect(Set(parts.joined()).count == 51_043)
    #expect(tree.text("robots.txt").hasSuffix("Sitemap: \(site.baseURL)sitemap.xml\n"))
  }

  @Test func `is split where it would be larger than 50 MB`() async throws {
    var site = DraftSite.sample
    site.locales = ["en"]
    site.baseURL = "https://codes.example/\(String(repeating: "far/", count: 2000))"
    site.protocols = ["lsp": .sample(of: Array(1...66))]
    let folder = try SiteFolder(site)
    let tree = try await extras(of: folder)
    #expect(tree.text("sitemap.xml") == Self.index(of: 2, at: site.baseURL))
    let sizes = [1, 2].map { tree.files["sitemap-\($0).xml"]?.count ?? 0 }
    #expect(sizes[0] > 49_000_000)
    #expect(sizes[0] <= 50_000_000)
    #expect(sizes[1] > 0)
  }

  /// The files of a site that are no pages, with a few pages.
  private func extras(of folder: borrowing SiteFolder) async throws -> FileTree {
    let run = await folder.build("--shard", "200/200", "--jobs", "1")
    try #require(run.status == .done, "\(run.error)")
    return try FileTree(of: folder.output)
  }

  private static func index(of parts: Int, at baseURL: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">

    """
      + (1...parts).map {
        "<sitemap>\n<loc>\(baseURL)sitemap-\($0).xml</loc>\n</sitemap>\n"
      }.joined() + "</sitemapindex>\n"
  }

  private struct Entry {
    let address: String
    let alternates: [String]
  }

  private static func entries(of sitemap: String) -> [Entry] {
    sitemap.split(separator: "<url>\n").dropFirst().map { text in
      Entry(
        address: text.firstMatch(of: /<loc>(.*)<\/loc>/).map { String($0.1) } ?? "",
        alternates: text.matches(of: /hreflang="(.*?)" href="(.*?)"/).map { "\($0.1) \($0.2)" })
    }
  }

  private static func addresses(in sitemap: String) -> [Substring] {
    sitemap.utf8.split(separator: UInt8(ascii: "\n")).filter { $0.starts(with: "<loc>".utf8) }
      .map { Substring($0) }
  }

  /// Whether a comparison names its own address as the canonical one.
  private static func isItsOwn(_ path: String, _ page: String) -> Bool {
    !path.contains("/compare/") || page.contains("(\(path.prefix(2)) ")
  }
}
