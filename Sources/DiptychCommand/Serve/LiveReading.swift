import Catalog
import Diagnostics
import PageData
import Pages
import Planning

/// A site that is read again and again while people write it.
struct LiveReading: Sendable {
  private let root: SiteRoot
  private let jobs: Int
  private let edition: SiteEdition
  private var reader: SiteReader

  /// - Parameter baseURL: where the site is served.
  init(_ root: SiteRoot, baseURL: String, jobs: Int) {
    self.root = root
    self.jobs = jobs
    var edition = SiteEdition()
    edition.overrides.baseURL = baseURL
    self.edition = edition
    reader = SiteReader(root: root, jobs: jobs)
  }

  /// Looks again at what has changed.
  ///
  /// - Parameter names: as seen from the site's folder; an empty one stands for everything.
  mutating func reread(_ names: [String]) {
    if names.contains("") { reader = SiteReader(root: root, jobs: jobs) }
    for name in names { reader.reread(name) }
  }

  /// - Returns: the site, unless it has errors, and what is wrong with it.
  mutating func read() async -> (SitePages?, DiagnosticLog) {
    guard let whole = await reader.readFrame() else { return (nil, reader.log) }
    guard let frame = try? served(whole) else { return (nil, reader.log) }
    async let made = Self.design(of: frame, root: root)
    let site = frame.holding(await reader.readProtocols(of: whole))
    let (design, designLog) = await made
    var log = reader.log
    log.merge(designLog)
    let pages = await SitePages(
      site: site, design, root: root, form: .folder, making: .perPage, log: &log)
    return (log.hasErrors ? nil : pages, log)
  }

  /// The site where it is served, with pages that may ask for what has changed.
  private func served(_ site: Site) throws(BuildFailure) -> Site {
    let applied = try edition.applied(to: site)
    var configuration = applied.configuration
    configuration.policy.allowOwnConnections()
    return applied.configured(as: configuration)
  }

  private static func design(of site: Site, root: SiteRoot) -> (SiteDesign, DiagnosticLog) {
    var log = DiagnosticLog()
    let design = SiteDesign(of: site, root: root, log: &log)
    return (design, log)
  }
}
