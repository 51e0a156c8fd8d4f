package import Catalog
package import Diagnostics
import Hosting
import Languages
import Mustache
package import PageData
package import Planning

/// A site made ready for rendering: what files there are, and everything they are made of.
///
/// It holds codes, not pages: each page is made when it is asked for. Tasks share one value.
package struct SitePages: Sendable {
  /// All files of the site.
  package let plan: SitePlan

  let supply: InputSupply

  /// The files that are no pages, in the order of the plan.
  let extras: [any ExtraFile]

  /// How many addresses in the wrong order the host's rules leave out.
  package let omittedRedirects: Int

  /// When values are made.
  package enum Making: Sendable {
    /// Before any page, those of several locales at the same time.
    case atOnce(jobs: Int)

    /// Those of a page when it is asked for.
    case perPage
  }

  /// Makes a site ready.
  ///
  /// - Parameters:
  ///   - site: for a docset, one that is restricted to a locale.
  ///   - design: that of the same site.
  ///   - root: the site's folder, for the paths in messages.
  ///   - form: what the files make up; a docset has other files beside the pages.
  ///   - making: when the values are made that templates see.
  ///   - log: has what is wrong with the site so far, and receives what else is.
  /// - Returns: `nil`, with the reasons in the log, if there are errors in the log.
  package init?(
    site: Site, _ design: SiteDesign, root: SiteRoot, form: SiteForm, making: Making,
    log: inout DiagnosticLog
  ) async {
    TermCheck(site, design).check(log: &log)
    let site = form == .docset ? site.withoutMachineFiles : site
    async let patterns = Self.differences(of: site, in: root)
    let common =
      log.hasErrors
      ? nil
      : Self.made(in: root, log: &log) { () throws(TooManyShapes) in
        try CommonValues(site, design)
      }
    let (differences, patternLog) = await patterns
    log.merge(patternLog)
    guard !log.hasErrors, let common, let differences,
      let sources = Self.made(
        in: root, log: &log,
        { () throws(TooManyShapes) in try PageSources(site, design, common, differences) })
    else { return nil }
    switch making {
    case .atOnce(let jobs): supply = .made(await sources.inputs(jobs: jobs))
    case .perPage: supply = .asked(sources)
    }
    let outline = SiteOutline(of: site, folder: form.folder, extras: [])
    let redirects = site.configuration.hosting.target?.host.redirects(
      for: outline, EarlierNames(of: site), basePath: BaseURL.path(of: site.configuration.baseURL))
    omittedRedirects = redirects?.omitted ?? 0
    extras = SiteExtras.files(of: supply, form: form, redirects: redirects)
    plan = SitePlan(
      SiteOutline(of: site, folder: form.folder, extras: extras.map(\.address)))
    let others = SiteExtras.staticFiles(of: sources, form: form, redirects: redirects)
    guard !others.isEmpty, form == .folder else { return }
    let made = extras.dropLast(others.count).map(\.address)
    StaticFileCheck(of: site, making: made).check(others, log: &log)
    guard !log.hasErrors else { return nil }
  }

  /// The patterns of the site's sentences, and what is wrong with them.
  private static func differences(
    of site: Site, in root: SiteRoot
  ) -> (DifferencePatterns?, DiagnosticLog) {
    var log = DiagnosticLog()
    do {
      let made = try DifferencePatterns(of: site, log: &log)
      return (made, log)
    } catch {
      log.append(tooManyGroups(error, in: root))
      return (nil, log)
    }
  }

  /// - Returns: `nil`, after a message, if there are too many groups.
  private static func made<Made>(
    in root: SiteRoot, log: inout DiagnosticLog, _ make: () throws(TooManyShapes) -> Made
  ) -> Made? {
    do {
      return try make()
    } catch {
      log.append(tooManyGroups(error, in: root))
      return nil
    }
  }

  private static func tooManyGroups(_ error: TooManyShapes, in root: SiteRoot) -> Diagnostic {
    let (what, remedy) =
      switch error {
      case .shapes: ("more than 65,535 groups", "join some of them")
      case .fields: ("a group of more than 65,534 strings", "divide it into several")
      }
    return Diagnostic(
      at: SourceLocation(path: root.path(of: "Locales")), "the string tables have \(what)",
      remedy: remedy)
  }

  /// The site that the files are of.
  package var site: Site { supply.sources.site }

  /// What all pages are made of.
  var inputs: PageInputs { supply.inputs(for: .everything) }

  /// What a file that is no page is made of, by its place in the outline's list.
  package func dependence(ofExtra index: Int) -> Dependence { extras[index].dependence }

  /// The hashes of everything that pages are made of.
  ///
  /// - Parameter jobs: how many tasks make them.
  package func dependencies(jobs: Int) async -> SiteDependencies {
    await UnitHasher.dependencies(of: inputs, plan.outline, extras, jobs: jobs)
  }

  /// Which pages may differ from an earlier state.
  ///
  /// - Parameters:
  ///   - now: the hashes of what `dependencies()` returns.
  ///   - old: those of what it returned for that state.
  ///   - oldOutline: the files of that state.
  package func affected(
    _ now: UnitHashes, since old: UnitHashes, oldOutline: SiteOutline
  ) -> AffectedPages {
    AffectedPages(of: self, now: now, old: old, oldOutline: oldOutline)
  }
}

extension Site {
  /// The same site for documentation browsers, which read none of what is for other machines.
  fileprivate var withoutMachineFiles: Site {
    var configuration = configuration
    configuration.outputs = []
    return configured(as: configuration)
  }
}
