import Diagnostics
import Languages

/// Sitemaps that do not list what is there.
struct SitemapCheck {
  private let pages: PublishedPages
  private let resolver: LinkResolver
  private(set) var diagnostics: [Diagnostic] = []

  /// How many addresses were looked at.
  private(set) var addresses = 0

  /// The numbers of the files that are listed.
  private var listed: Set<Int> = []

  private var versions = SitemapVersions()

  /// Whether sitemaps are read completely, so that what they lack is known.
  private var isComplete = true

  private var tree: PublishedTree { pages.tree }

  init(_ pages: PublishedPages, _ resolver: LinkResolver) {
    self.pages = pages
    self.resolver = resolver
  }

  mutating func run() {
    var sitemaps = SitemapSet(in: tree)
    readRobots(&sitemaps)
    var hasSitemap = false
    while let number = sitemaps.next() {
      hasSitemap = true
      guard let file = read(number) else { continue }
      check(Sitemap(file), number, &sitemaps)
    }
    diagnostics += versions.diagnostics(in: tree)
    if hasSitemap && isComplete { checkPages() }
  }

  private mutating func read(_ number: Int) -> SourceFile? {
    do throws(Diagnostic) {
      return try tree.read(number)
    } catch {
      diagnostics.append(error)
      isComplete = false
      return nil
    }
  }

  private mutating func readRobots(_ sitemaps: inout SitemapSet) {
    guard let number = tree.number(of: Array("robots.txt".utf8)), let file = read(number) else {
      return
    }
    var positions = PositionCounter(file)
    for range in Robots.sitemaps(in: file) {
      addPart(range, Array(file.bytes[range]), of: file, &positions, &sitemaps)
    }
  }

  /// Notes a sitemap that a file names.
  private mutating func addPart(
    _ range: Range<Int>, _ address: [UInt8], of file: SourceFile,
    _ positions: inout PositionCounter,
    _ sitemaps: inout SitemapSet
  ) {
    addresses += 1
    if let part = target(address, at: range, in: file, &positions) {
      sitemaps.add(part)
      if !tree.files[part].hasSuffix(".xml") { isComplete = false }
    } else {
      isComplete = false
    }
  }

  // MARK: Entries

  private mutating func check(
    _ sitemap: Sitemap, _ number: Int, _ sitemaps: inout SitemapSet
  ) {
    var positions = PositionCounter(sitemap.file)
    for part in sitemap.parts {
      addPart(part, sitemap.value(part), of: sitemap.file, &positions, &sitemaps)
    }
    for entry in sitemap.pages { check(entry, of: sitemap, number, &positions) }
    if let offset = sitemap.unfinished {
      isComplete = false
      report(
        PageFinding(
          at: offset, "what begins here goes on to the end of the file",
          remedy: "write the sitemap anew; the file may have been cut"), in: sitemap.file,
        &positions)
    }
  }

  private mutating func check(
    _ entry: Sitemap.Entry, of sitemap: Sitemap, _ number: Int,
    _ positions: inout PositionCounter
  ) {
    let file = sitemap.file
    addresses += 1 + entry.alternates.count
    let page = target(sitemap.value(entry.address), at: entry.address, in: file, &positions)
    if let page {
      if let defect = defect(of: page, at: entry.address, in: file) {
        report(defect, in: file, &positions)
      }
      listed.insert(page)
    }
    var namesItself = entry.alternates.isEmpty
    for (hreflang, address) in entry.alternates {
      let version = target(sitemap.value(address), at: address, in: file, &positions)
      if version == page { namesItself = true }
      if let page, let version {
        versions.add(version, of: page, in: number, at: address.lowerBound)
      }
      let tag = String(decoding: sitemap.value(hreflang), as: UTF8.self)
      if tag != "x-default", LanguageTag(tag) == nil {
        report(
          PageFinding(
            at: hreflang.lowerBound, "the hreflang “\(tag)” is no language tag",
            remedy: "write one such as “en” or “pt-BR”, or “x-default”"), in: file, &positions)
      }
    }
    if page != nil, !namesItself {
      report(
        PageFinding(
          at: entry.address.lowerBound, "the page is not among the versions that its entry names",
          remedy: "add a link with the hreflang of the page itself"), in: file, &positions)
    }
  }

  /// What speaks against listing a page.
  private func defect(of number: Int, at address: Range<Int>, in file: SourceFile) -> PageFinding? {
    if listed.contains(number) {
      return PageFinding(
        .warning, at: address.lowerBound, "\(file.quote(address)) is listed twice",
        remedy: "remove one entry")
    }
    guard let page = pages.record(of: number), !page.isListed else { return nil }
    return PageFinding(
      .warning, at: address.lowerBound,
      "\(file.quote(address)) is a page that search engines are asked to leave out",
      remedy: "remove the entry, or correct the page's canonical or robots")
  }

  /// The file that an address leads to; it is reported if there is none.
  private mutating func target(
    _ address: [UInt8], at range: Range<Int>, in file: SourceFile,
    _ positions: inout PositionCounter
  ) -> Int? {
    let target = resolver.resolve(address, from: LinkResolver.Base(file: nil, folder: nil))
    if case .elsewhere = target {
      report(elsewhere(range, in: file), in: file, &positions)
    } else if let finding = LinkCheck.finding(
      target, at: range, in: file, resolver, isReference: false)
    {
      report(finding, in: file, &positions)
    }
    return target.file
  }

  private func elsewhere(_ range: Range<Int>, in file: SourceFile) -> PageFinding {
    guard let site = resolver.site else {
      return PageFinding(
        at: range.lowerBound,
        "\(file.quote(range)) is nowhere, since the site's address is not known",
        remedy: "give --base-url, or write canonical links")
    }
    return PageFinding(
      at: range.lowerBound, "\(file.quote(range)) is not below the site's address \(site.text)",
      remedy: "write the whole address of a page of this site, or give --base-url")
  }

  private mutating func report(
    _ finding: PageFinding, in file: SourceFile, _ positions: inout PositionCounter
  ) {
    diagnostics.append(finding.diagnostic(in: file.path, &positions))
  }

  // MARK: Pages

  /// Pages without an entry. Pages that search engines shall not list need none, nor do the page
  /// for unknown addresses and the one on which readers choose their language.
  private mutating func checkPages() {
    for page in pages.records
    where page.isListed && !listed.contains(page.file) && !page.isChooser
      && tree.files[page.file] != "404.html"
    {
      diagnostics.append(
        Diagnostic(
          .error, at: SourceLocation(path: tree.name(of: page.file)),
          "no sitemap lists this page",
          remedy: "add it, or ask search engines to leave it out with <meta name=\"robots\">"))
    }
  }
}
