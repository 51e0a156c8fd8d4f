import Files
import Testing

@Suite struct `An explanation` {
  private static let page = "fr/compare/lsp/100-vs-180.html"

  @Test func `of a first build is that nothing is known`() async throws {
    let folder = try SiteFolder()
    #expect(
      try await explanation(of: folder)
        == "\(Self.page): rebuilt, because nothing is known of an earlier build; written\n")
  }

  @Test func `of a build without changes is that there are none`() async throws {
    let folder = try SiteFolder()
    _ = await folder.build()
    #expect(
      try await explanation(of: folder)
        == "\(Self.page): left alone, since nothing has changed since the last build\n")
  }

  @Test(arguments: [
    (
      SiteChange("a section of the other locale's text") {
        $0.protocols["lsp"]?.codes[180]?.sections["en"]?["How to fix"] = "Look."
      },
      """
      PAGE: rebuilt, because these have changed; written
        its sections (lsp 180 in en)
        the first paragraph of how to fix it (lsp 180 in en)

      """
    ),
    (
      SiteChange("a string") { $0.strings["fr"]?["title"] = "{{a.code}} et {{b.code}}" },
      """
      PAGE: rebuilt, because these have changed; written
        “title” (Locales/fr.yaml)

      """
    ),
    (
      SiteChange("a template") { $0.templates["side"]? += "!" },
      """
      PAGE: rebuilt, because these have changed; written
        template “side” (the whole site)

      """
    ),
    (
      SiteChange("a comment in a template") { $0.comment = "new" },
      "PAGE: rebuilt, because these have changed; its bytes are the same, "
        + "so the file was left alone\n"
        + [
          "404", "chooser", "code", "comparison", "confused", "feed.xml", "head", "home",
          "llms.txt", "page", "protocol", "shown", "side", "texts",
        ].map { "  template “\($0)” (the whole site)\n" }.joined()
    ),
    (
      SiteChange("a name of a protocol") { $0.protocols["lsp"]?.names["fr"] = "PLS" },
      """
      PAGE: rebuilt, because these have changed; written
        its names (the protocol lsp in fr)

      """
    ),
    (
      SiteChange("a note") { $0.protocols["lsp"]?.notes[[100, 180]] = ["en": "Look twice."] },
      """
      PAGE: rebuilt, because these have changed; written
        the locales that have a note (lsp 100 vs 180 in fr)
        the note (lsp 100 vs 180 in fr)

      """
    ),
    (
      SiteChange("another protocol") { $0.protocols["wave"]?.names["fr"] = "Onde" },
      "PAGE: left alone, since nothing that it is made of has changed\n"
    ),
  ])
  func `names what has changed`(change: SiteChange, text: String) async throws {
    var site = DraftSite.sample
    var folder = try SiteFolder(site)
    _ = await folder.build()
    change.apply(&site)
    try folder.write(site)
    #expect(try await explanation(of: folder) == text.replacing("PAGE", with: Self.page))
  }

  /// A change of the site, by name.
  struct SiteChange: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let apply: @Sendable (inout DraftSite) -> Void

    init(_ name: String, _ apply: @escaping @Sendable (inout DraftSite) -> Void) {
      testDescription = name
      self.apply = apply
    }
  }

  @Test func `of a new page is that it is new`() async throws {
    var site = DraftSite.sample
    site.protocols["lsp"] = .sample(of: [7, 100])
    var folder = try SiteFolder(site)
    _ = await folder.build()
    try folder.write(.sample)
    #expect(
      try await explanation(of: folder)
        == "\(Self.page): rebuilt, because the page is new; written\n")
  }

  @Test func `of an earlier name of a code names what has changed of the code`() async throws {
    var site = DraftSite.sample
    site.protocols["lsp"]?.codes[180]?.aliases = ["18"]
    var folder = try SiteFolder(site)
    _ = await folder.build()
    site.protocols["lsp"]?.codes[180]?.names["en"] = "Lamp"
    try folder.write(site)
    let text = try await explanation(of: folder, "en/lsp/18.html")
    #expect(
      text == """
        en/lsp/18.html: rebuilt, because these have changed; written
          its name (lsp 180 in en)
          its related codes (lsp 180 in en)

        """)
    site.protocols["wave"]?.codes[10]?.names["en"] = "Wave"
    try folder.write(site)
    #expect(
      try await explanation(of: folder, "en/lsp/18.html")
        == "en/lsp/18.html: left alone, since nothing that it is made of has changed\n")
  }

  @Test func `of a search index names what search looks through`() async throws {
    var site = DraftSite.sample
    var folder = try SiteFolder(site)
    _ = await folder.build()
    site.protocols["lsp"]?.codes[180]?.sections["en"]?["Description"] =
      "The light is on.\n\nNew words in a second paragraph."
    try folder.write(site)
    let index = "assets/search/en.js"
    #expect(
      try await explanation(of: folder, index) == """
        \(index): rebuilt, because these have changed; its bytes are the same, so the file was left alone
          lsp 180 (what \(index) is made of)

        """)
  }

  @Test func `of a search index in another language names what it finds by the source's words`()
    async throws
  {
    var site = DraftSite.sample
    var folder = try SiteFolder(site)
    _ = await folder.build()
    site.protocols["lsp"]?.codes[180]?.names["en"] = "Lamp"
    try folder.write(site)
    let index = "assets/search/fr.js"
    #expect(
      try await explanation(of: folder, index) == """
        \(index): rebuilt, because these have changed; written
          lsp 180 (what \(index) is made of)

        """)
  }

  @Test func `of a search index in another language is that it is made of nothing else`()
    async throws
  {
    var site = DraftSite.sample
    var folder = try SiteFolder(site)
    _ = await folder.build()
    site.templates["side"]? += "!"
    site.strings["fr"]?["footer"] = "Lumières"
    try folder.write(site)
    let index = "assets/search/fr.js"
    #expect(
      try await explanation(of: folder, index)
        == "\(index): left alone, since nothing that it is made of has changed\n")
  }

  @Test func `of a file that lists pages says that these are others`() async throws {
    var site = DraftSite.sample
    var folder = try SiteFolder(site)
    _ = await folder.build()
    site.protocols["lsp"]?.codes[9] = .sample(9)
    try folder.write(site)
    let text = try await explanation(of: folder, "sitemap.xml")
    #expect(text.hasPrefix("sitemap.xml: rebuilt, because these have changed; written\n"))
    #expect(text.contains("  the files (the whole site)\n"))
  }

  @Test func `of a file that may have anything in it is that it is always made`() async throws {
    var site = DraftSite.sample
    var folder = try SiteFolder(site)
    _ = await folder.build()
    site.protocols["lsp"]?.codes[180]?.names["en"] = "Lamp"
    try folder.write(site)
    #expect(
      try await explanation(of: folder, "en/feed.xml")
        == "en/feed.xml: rebuilt, as by every build that finds a change; written\n")
  }

  @Test func `of a page that was deleted is that it was not there`() async throws {
    let folder = try SiteFolder()
    _ = await folder.build()
    try FileWriting.remove("\(folder.output)/\(Self.page)")
    #expect(
      try await explanation(of: folder)
        == "\(Self.page): rebuilt, because its file was not as the last build left it; written\n")
  }

  @Test(
    arguments: ["/index.html", "en/compare/lsp/180-vs-100.html", "lamp.txt", "de/index.html"],
    [true, false])
  func `is refused for what is no page`(address: String, isFirst: Bool) async throws {
    let folder = try SiteFolder()
    if !isFirst { _ = await folder.build() }
    let run = await folder.build("--explain", address)
    #expect(run.status == .wrongUsage)
    #expect(
      run.error == """
        diptych: error: the site has no page “\(address)” that --explain could explain; \
        see “diptych help build”
        Nothing was published.

        """)
  }

  /// What a build says of the page, without its summary.
  private func explanation(
    of folder: borrowing SiteFolder, _ address: String = Self.page
  ) async throws -> String {
    let run = await folder.build("--explain", address)
    try #require(run.status == .done, "\(run.error)")
    let lines = run.error.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.prefix { !$0.hasPrefix(folder.path) }.map { "\($0)\n" }.joined()
  }
}
