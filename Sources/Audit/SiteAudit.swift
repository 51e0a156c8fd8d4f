import Diagnostics
public import Files
import Parallel

/// Looks at a built tree of HTML, whatever has made it: whether links, versions and sitemaps lead
/// to what is there, and whether pages have what readers and search engines need.
public struct SiteAudit: Sendable {
  private let folder: String
  private let baseURL: String?
  private let jobs: Int

  /// How many pages a task takes at a time.
  private static let batch = 32

  /// An audit that has not begun.
  ///
  /// - Parameters:
  ///   - folder: the tree. Messages name files as seen from the working folder.
  ///   - baseURL: where the tree is published; found in the tree unless given.
  ///   - jobs: how many files are looked at at the same time.
  public init(of folder: String, baseURL: String?, jobs: Int) {
    self.folder = folder
    self.baseURL = baseURL
    self.jobs = jobs
  }

  /// Looks at all files of the tree.
  ///
  /// - Throws: if the folder can't be listed. A file that can't be read is in the report.
  /// - Complexity: linear in the size of all pages. Of a page only hashes and numbers are kept.
  public func run() async throws(FileError) -> AuditReport {
    let tree = try PublishedTree(listing: folder)
    let numbers = tree.numbers(endingIn: [".html", ".htm", ".xhtml"])
    let site =
      baseURL.flatMap { SiteAddress($0) } ?? SiteAddressGuess.address(of: tree, pages: numbers)
    let resolver = LinkResolver(tree: tree, site: site)
    var report = AuditReport(pageCount: numbers.count)
    if numbers.isEmpty {
      report.add([
        Diagnostic(
          at: SourceLocation(path: tree.root), "there is no page in this folder",
          remedy: "name the folder of a built site")
      ])
    }
    let pages = await auditPages(numbers, resolver, &report)
    await auditStyleSheets(resolver, &report)
    Self.audit(pages, resolver, &report)
    await auditFormats(tree, &report)
    return report
  }

  /// What other checks have found where a file breaks is not said again.
  private func auditFormats(_ tree: PublishedTree, _ report: inout AuditReport) async {
    let numbers = WellFormednessAudit.numbers(in: tree)
    let found = await concurrentMap(numbers, jobs: jobs) {
      WellFormednessAudit.diagnostic($0, in: tree)
    }
    let known = report.log.diagnostics
    report.add(
      found.compactMap(\.self).filter { new in
        !known.contains { $0.path == new.path && $0.position == new.position }
      })
  }

  private func auditPages(
    _ numbers: [Int], _ resolver: LinkResolver, _ report: inout AuditReport
  ) async -> PublishedPages {
    let batches = stride(from: 0, to: numbers.count, by: Self.batch).map {
      Array(numbers[$0..<min($0 + Self.batch, numbers.count)])
    }
    let audits = await concurrentMap(batches, jobs: jobs) { batch in
      batch.map { PageAudit($0, resolver) }
    }.joined()
    for audit in audits {
      report.linkCount += audit.linkCount
      report.add(audit.diagnostics)
    }
    return PublishedPages(audits.compactMap(\.record), in: resolver.tree)
  }

  private func auditStyleSheets(_ resolver: LinkResolver, _ report: inout AuditReport) async {
    let sheets = resolver.tree.numbers(endingIn: [".css"])
    for audit in await concurrentMap(sheets, jobs: jobs, { StyleSheetAudit($0, resolver) }) {
      report.linkCount += audit.linkCount
      report.add(audit.diagnostics)
    }
  }

  /// What can be told only when all pages are known.
  private static func audit(
    _ pages: PublishedPages, _ resolver: LinkResolver, _ report: inout AuditReport
  ) {
    var sources = SourceCache(resolver.tree)
    report.add(AnchorCheck.diagnostics(among: pages, &sources))
    report.add(TitleCheck.diagnostics(among: pages, &sources))
    report.add(CanonicalCheck.diagnostics(among: pages, &sources))
    report.add(AlternateCheck(pages).diagnostics(&sources))
    report.add(CompressedCopyCheck.diagnostics(in: resolver.tree))
    var sitemaps = SitemapCheck(pages, resolver)
    sitemaps.run()
    report.linkCount += sitemaps.addresses
    report.add(sitemaps.diagnostics)
  }
}
