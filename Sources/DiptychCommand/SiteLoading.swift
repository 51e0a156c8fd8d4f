import Catalog
import Diagnostics
import Files
import Pages

/// Finds, reads and checks a site for the commands that work on one.
struct SiteLoading {
  let root: SiteRoot
  let jobs: Int
  private(set) var log = DiagnosticLog()

  init(_ arguments: ArgumentReader) throws(UsageError) {
    jobs = try arguments.jobs()
    if let folder = arguments.value(.root) {
      guard FileReading.kind(of: "\(folder)/\(SiteRoot.configurationFile)") == .file else {
        throw arguments.error("“\(folder)” has no \(SiteRoot.configurationFile)")
      }
      root = SiteRoot(path: folder)
    } else if let found = SiteRoot.find() {
      root = found
    } else {
      throw arguments.error(
        "neither this folder nor one above it has a \(SiteRoot.configurationFile)")
    }
  }

  /// The site, ready for rendering, and the warnings about it.
  ///
  /// - Parameter baseURL: replaces what the configuration says.
  func pages(baseURL: String?) async throws(BuildFailure) -> (SitePages, DiagnosticLog) {
    var loading = self
    guard let pages = await loading.load(baseURL: baseURL) else { throw .site(loading.log) }
    return (pages, loading.log)
  }

  /// - Parameter baseURL: replaces what the configuration says.
  /// - Returns: `nil`, with the reasons in `log`, if the site has errors.
  mutating func load(baseURL: String? = nil) async -> SitePages? {
    guard var site = await readSite() else { return nil }
    if let baseURL { site.configuration.baseURL = baseURL }
    let pages = SitePages(site: site, root: root, log: &log)
    return log.hasErrors ? nil : pages
  }

  /// The site for commands that ask only for its content; templates are not checked.
  ///
  /// - Returns: `nil`, with the reasons in `log`, if too little is known to go on; a site with
  ///   errors in `log` lacks what these are about.
  mutating func readSite() async -> Site? {
    var reader = SiteReader(root: root, jobs: jobs)
    defer { log.merge(reader.log) }
    return await reader.read()
  }
}
