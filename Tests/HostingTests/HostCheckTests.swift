import Diagnostics
import Planning
import SampleSites
import Testing

@testable import Catalog
@testable import Hosting

@Suite struct `A host's limits` {
  @Test func `of files are compared before anything is rendered`() async throws {
    var log = DiagnosticLog()
    let count = try await site(.cloudflarePages).plan.count
    try await check(.cloudflarePages, fileLimit: count - 1).checkFiles(log: &log)
    #expect(
      messages(log) == [
        """
        diptych.yaml: error: the site has \(count) files, and Cloudflare Pages takes \(count - 1); leave out a \
        locale, say “fileLimit” under “hosting” if your plan takes more, or choose another host
        """
      ])
  }

  @Test func `that no choice of locales meets call for a part of the site`() async throws {
    var log = DiagnosticLog()
    try await check(.cloudflarePages, fileLimit: 3).checkFiles(log: &log)
    #expect(messages(log).first?.contains("takes 3; publish a part of it, say ") == true)
  }

  @Test func `of a site that fits say nothing`() async throws {
    for target in HostingTarget.allCases {
      var log = DiagnosticLog()
      let check = try await check(target)
      check.checkFiles(log: &log)
      check.check(try await size([1_000_000, 2_000_000], in: target), log: &log)
      #expect(log.isEmpty)
    }
  }

  @Test func `of bytes name what does not fit`() async throws {
    var log = DiagnosticLog()
    let size = try await size([26_214_400, 26_214_401, 26_214_401], in: .cloudflarePages)
    try await check(.cloudflarePages).check(size, log: &log)
    #expect(
      messages(log) == [
        """
        diptych.yaml: error: “404.html” has 26,214,401 bytes, and Cloudflare Pages takes 26,214,400 \
        in one file; make it smaller, or choose another host
        """
      ])
    log = DiagnosticLog()
    try await check(.githubPages).check(
      try await self.size([1_000_000_000, 1], in: .githubPages), log: &log)
    #expect(
      messages(log) == [
        """
        diptych.yaml: error: the site has 1,001 MB, and GitHub Pages takes 1,000 MB; leave out a \
        locale or choose another host
        """
      ])
  }

  @Test func `are compared only where there are some`() async throws {
    #expect(try await check(.githubPages).needsSizes)
    #expect(try await check(.cloudflarePages).needsSizes)
    for target in [HostingTarget.netlify, .nginx, .apache, .s3] {
      #expect(try await !check(target).needsSizes)
    }
  }

  private func site(
    _ target: HostingTarget, fileLimit: Int? = nil
  ) async throws -> (site: Site, plan: SitePlan) {
    let site = try await Sites.read(Sites.lanterns) { configuration in
      configuration.hosting.target = target
      configuration.hosting.fileLimit = fileLimit
    }
    return (site, SitePlan(SiteOutline(of: site, extras: ["fr/feed.xml"])))
  }

  private func check(_ target: HostingTarget, fileLimit: Int? = nil) async throws -> HostCheck {
    let (site, plan) = try await site(target, fileLimit: fileLimit)
    return try #require(HostCheck(of: site, plan, root: SiteRoot(path: ".")))
  }

  private func size(_ files: [Int], in target: HostingTarget) async throws -> SiteSize {
    let plan = try await site(target).plan
    var size = SiteSize()
    for (number, bytes) in files.enumerated().reversed() {
      var part = SiteSize()
      part.add(number, bytes: bytes, in: plan)
      size.add(part)
    }
    return size
  }

  private func messages(_ log: DiagnosticLog) -> [String] {
    log.diagnostics.map(\.description)
  }
}
