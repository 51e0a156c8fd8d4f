import Addresses
import Catalog
import ContentHash
import Diagnostics
import Files
import Pages
import Planning
import Publish

/// A build of a folder: finds out whether there is anything to do, and does it.
struct FolderBuild {
  private let loading: SiteLoading
  private let options: BuildOptions
  private let edition: SiteEdition
  private let output: OutputFolder
  private let console: Console

  /// - Parameter edition: which pages are wanted.
  init(
    _ loading: SiteLoading, _ options: BuildOptions, _ edition: SiteEdition, output: OutputFolder,
    console: Console
  ) {
    self.loading = loading
    self.options = options
    self.edition = edition
    self.output = output
    self.console = console
  }

  func run() async throws(BuildFailure) -> BuildSummary {
    try OutputPlaces(of: loading.root).check(output)
    let states = StateFolder(path: loading.root.path(of: ".diptych"), output: output)
    let build: TreeBuild
    do throws(PublishError) {
      build = try await TreeBuild(output: output, states: states, syncs: options.syncs) {
        console.say("\(output.path): waiting for another build that writes here")
      }
    } catch {
      throw .publishing(error)
    }
    if let path = options.changes { try OutputPlaces(of: loading.root).check(path, beside: output) }
    var loading = loading
    let inputs = await loading.readFiles().map { ContentHash(combining: [$0, edition.hash]) }
    if let state = try await upToDate(build, inputs: inputs) {
      return try summary(of: state, untouchedBy: build)
    }
    return try await publish(build, of: loading, inputs: inputs)
  }

  private func summary(
    of state: BuildState, untouchedBy build: borrowing TreeBuild
  ) throws(BuildFailure) -> BuildSummary {
    let plan = SitePlan(state.outline)
    if let address = options.explained {
      try Explanation.check(address, in: plan)
      console.say("\(address): left alone, since nothing has changed since the last build")
    }
    try finish(try changeFile(.ofFile))
    var report = BuildReport()
    report.leftovers = build.rescued
    return BuildSummary(
      place: output.path, plan: plan, selection: state.selection,
      untranslated: state.untranslated, warnings: state.warnings,
      omittedRedirects: state.omittedRedirects, report: report)
  }

  private func changeFile(_ ending: PageEnding) throws(BuildFailure) -> ChangeFile? {
    guard let path = options.changes else { return nil }
    do throws(FileError) {
      return try ChangeFile(path: path, ending: ending, syncs: options.syncs)
    } catch {
      throw .file(error)
    }
  }

  private func finish(_ changes: ChangeFile?) throws(BuildFailure) {
    do throws(FileError) { try changes?.finish() } catch { throw .file(error) }
  }

  private func upToDate(
    _ build: borrowing TreeBuild, inputs: ContentHash?
  ) async throws(BuildFailure) -> BuildState? {
    do throws(PublishError) {
      return try await build.upToDate(
        tool: Version.identity, inputs: inputs, selection: options.selection,
        jobs: loading.jobs)
    } catch {
      throw .publishing(error)
    }
  }

  private func publish(
    _ build: borrowing TreeBuild, of loading: SiteLoading, inputs: ContentHash?
  ) async throws(BuildFailure) -> BuildSummary {
    let site = try await loading.ready(edition)
    let pages = site.pages
    let state = BuildState(
      tool: Version.identity, inputs: inputs ?? .none, selection: options.selection,
      outline: pages.plan.outline, untranslated: site.untranslated,
      warnings: site.warnings, omittedRedirects: pages.omittedRedirects)
    var explanation: Explanation?
    if let address = options.explained {
      explanation = try await Explanation(
        of: address, in: pages, now: state, since: build, jobs: loading.jobs)
    }
    let changes = try changeFile(pages.site.configuration.pageEnding)
    let progress = Progress()
    var report = BuildReport()
    do throws(PublishError) {
      try await ProgressLine(console, progress, total: pages.plan.count).show {
        () async throws(PublishError) in
        let note = { (group: [AddressChange]) throws(FileError) in
          try changes?.append(group)
          for change in group { explanation?.note(change) }
        }
        report = try await build.publish(
          pages, state: state, jobs: loading.jobs, progress: progress,
          onChange: changes == nil && explanation == nil ? nil : note)
      }
    } catch {
      throw .publishing(error)
    }
    report.leftovers = build.rescued + report.leftovers
    try finish(changes)
    if let explanation { console.say(explanation.text) }
    let summary = BuildSummary(
      place: output.path, plan: pages.plan, selection: options.selection,
      untranslated: site.untranslated, warnings: site.warnings,
      omittedRedirects: pages.omittedRedirects, report: report)
    Self.takeApart(site)
    return summary
  }

  /// Frees the memory of a site beside what is left to do. That takes as long as to make hundreds
  /// of pages, and a process that ends does not wait for it.
  private static func takeApart(_ site: consuming ReadySite) {
    Task.detached { [site] in withExtendedLifetime(site) {} }
  }
}
