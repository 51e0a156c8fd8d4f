import Catalog
import ContentHash
import Diagnostics
import Files
import Hosting
import PageData
import Pages
import Planning
import Publish

/// Finds, reads and checks a site for the commands that work on one.
struct SiteLoading {
  let root: SiteRoot
  let jobs: Int

  /// The site's files if they have been read.
  private var files: SiteFiles?
  private(set) var log = DiagnosticLog()

  init(_ arguments: ArgumentReader) throws(UsageError) {
    jobs = try arguments.jobs()
    let folder = arguments.value(.root) ?? "."
    let file = SiteRoot(path: folder).path(of: SiteRoot.configurationFile)
    if let entry = FileReading.entry(at: file), entry.kind != .file {
      let remedy = "put a file in its place"
      let error = FileError(unsuitable: file, remedy: remedy)
      throw arguments.error("\(file): \(error.message); \(remedy)")
    }
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

  /// Reads all files of the site ahead.
  ///
  /// - Returns: the hash of their names and contents; `nil` if some can't be read, about which
  ///   reading the site will tell.
  mutating func readFiles() async -> ContentHash? {
    let read = await SiteFiles(of: root, jobs: jobs)
    files = read
    return read.hash
  }

  /// The site, ready for rendering.
  ///
  /// - Parameter edition: which pages are wanted.
  /// - Throws: the reasons if the site has errors or does not fit its host.
  func ready(_ edition: SiteEdition) async throws(BuildFailure) -> ReadySite {
    var loading = self
    let read = try await loading.read { whole throws(BuildFailure) in
      try edition.applied(to: whole)
    }
    guard let (whole, design) = read else { throw .site(loading.log) }
    let site = loading.log.hasErrors ? whole : try edition.restricted(whole)
    guard let ready = await loading.ready(site, design, edition.form) else {
      throw .site(loading.log)
    }
    let hosting = ready.pages.site.configuration.hosting
    if hosting.precompress, let target = hosting.target, !target.host.servesCompressedVariants {
      throw .usage(
        "--precompress makes no sense for \(target.rawValue), which does not serve compressed forms of "
          + "files")
    }
    return ready
  }

  /// - Returns: `nil`, with the reasons in `log`, if the site has errors.
  mutating func load() async -> SitePages? {
    guard let (site, design) = await read({ $0 }) else { return nil }
    return await pages(of: site, design, .folder)
  }

  /// Reads the site, and compiles its templates at the same time.
  ///
  /// - Parameter edition: the site that is wanted of the one that was read.
  /// - Returns: `nil`, with the reasons in `log`, if too little is known to go on.
  private mutating func read<Failure>(
    _ edition: (Site) throws(Failure) -> Site
  ) async throws(Failure) -> (Site, SiteDesign)? {
    var reader = SiteReader(root: root, files: files, jobs: jobs)
    guard let whole = await reader.readFrame() else {
      log.merge(reader.log)
      return nil
    }
    let frame = try edition(whole)
    async let design = Self.design(of: frame, root: root)
    let site = frame.holding(await reader.readProtocols(of: whole))
    let (made, designLog) = await design
    log.merge(reader.log)
    log.merge(designLog)
    return (site, made)
  }

  private static func design(of site: Site, root: SiteRoot) -> (SiteDesign, DiagnosticLog) {
    var log = DiagnosticLog()
    let design = SiteDesign(of: site, root: root, log: &log)
    return (design, log)
  }

  private mutating func ready(
    _ site: Site, _ design: SiteDesign, _ form: SiteForm
  ) async -> ReadySite? {
    async let untranslated = site.untranslatedTexts
    guard let pages = await pages(of: site, design, form) else { return nil }
    return ReadySite(
      pages: pages, untranslated: await untranslated, warnings: log.diagnostics.count)
  }

  private mutating func pages(
    of site: Site, _ design: SiteDesign, _ form: SiteForm
  ) async -> SitePages? {
    let pages = await SitePages(
      site: site, design, root: root, form: form, making: .atOnce(jobs: jobs), log: &log)
    if let pages, form == .folder, !log.hasErrors { await checkHost(of: pages) }
    return log.hasErrors ? nil : pages
  }

  /// Compares the site with the limits of its host.
  private mutating func checkHost(of pages: SitePages) async {
    guard let check = HostCheck(of: pages.site, pages.plan, root: root) else { return }
    check.checkFiles(log: &log)
    guard check.needsSizes, !log.hasErrors else { return }
    do throws(PublishError) {
      check.check(try await pages.measured(jobs: jobs), log: &log)
    } catch {
      if case .page(let diagnostic) = error { log.append(diagnostic) }
    }
  }

  /// The site without its protocols, for commands that ask only for its design.
  ///
  /// - Returns: `nil`, with the reasons in `log`, if too little is known to go on.
  mutating func readFrame() async -> Site? {
    var reader = SiteReader(root: root, files: files, jobs: jobs)
    defer { log.merge(reader.log) }
    return await reader.readFrame()
  }

  /// The site for commands that ask only for its content; templates are not checked.
  ///
  /// - Returns: `nil`, with the reasons in `log`, if too little is known to go on; a site with
  ///   errors in `log` lacks what these are about.
  mutating func readSite() async -> Site? {
    var reader = SiteReader(root: root, files: files, jobs: jobs)
    defer { log.merge(reader.log) }
    return await reader.read()
  }
}

/// A site made ready for rendering, and what there is to say of it.
struct ReadySite: Sendable {
  let pages: SitePages

  /// How many texts readers of other locales see in the source locale's language.
  let untranslated: Int

  /// How many warnings there are.
  let warnings: Int
}
