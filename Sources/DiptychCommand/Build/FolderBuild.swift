import Catalog
import ContentHash
import Diagnostics
import Files
import Pages
import Publish

/// A build of a folder: finds out whether there is anything to do, and does it.
struct FolderBuild {
  private let loading: SiteLoading
  private let options: BuildOptions
  private let output: OutputFolder
  private let console: Console

  init(_ loading: SiteLoading, _ options: BuildOptions, output: OutputFolder, console: Console) {
    self.loading = loading
    self.options = options
    self.output = output
    self.console = console
  }

  func run() async throws(BuildFailure) -> BuildSummary {
    let states = StateFolder(path: loading.root.path(of: ".diptych"), output: output)
    let build: TreeBuild
    do throws(PublishError) {
      build = try TreeBuild(output: output, states: states) {
        console.say("\(output.path): waiting for another build that writes here")
      }
    } catch {
      throw .publishing(error)
    }
    let inputs = try await hashInputs()
    if let state = try await upToDate(build, inputs: inputs) {
      try ChangeFile.writeEmpty(to: options.changes)
      if let address = options.explained {
        console.say("\(address): left alone, since nothing has changed since the last build")
      }
      return BuildSummary(
        place: output.path, plan: SitePlan(state.outline), selection: state.selection,
        untranslated: state.untranslated, warnings: state.warnings, report: BuildReport())
    }
    return try await publish(build, inputs: inputs)
  }

  private func hashInputs() async throws(BuildFailure) -> ContentHash {
    do throws(FileError) {
      let files = try await SiteInputs.hash(of: loading.root, jobs: loading.jobs)
      let baseURL = ContentHash(of: Array((options.baseURL ?? "").utf8))
      return ContentHash(combining: [files, baseURL])
    } catch {
      // Reading the site will tell what is wrong with it, together with everything else.
      return .none
    }
  }

  private func upToDate(
    _ build: borrowing TreeBuild, inputs: ContentHash
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
    _ build: borrowing TreeBuild, inputs: ContentHash
  ) async throws(BuildFailure) -> BuildSummary {
    let (pages, log) = try await loading.pages(baseURL: options.baseURL)
    let untranslated = UntranslatedTexts(in: pages.site).total
    let warnings = log.diagnostics.count
    let state = BuildState(
      tool: Version.identity, inputs: inputs, selection: options.selection,
      outline: pages.plan.outline, dependencies: pages.dependencies(),
      untranslated: untranslated, warnings: warnings)
    var explanation = try options.explained.map { address throws(BuildFailure) in
      try Explanation(of: address, in: pages, now: state, last: build.lastState)
    }
    let changes = try ChangeFile(path: options.changes)
    let progress = Progress()
    var report = BuildReport()
    do throws(PublishError) {
      try await ProgressLine(console, progress, total: pages.plan.count).show {
        () async throws(PublishError) in
        report = try await build.publish(
          pages, state: state, jobs: loading.jobs, progress: progress
        ) { change in
          changes.append(change)
          explanation?.note(change)
        }
      }
    } catch {
      throw .publishing(error)
    }
    try changes.finish()
    if let explanation { console.say(explanation.text) }
    return BuildSummary(
      place: output.path, plan: pages.plan, selection: options.selection,
      untranslated: untranslated, warnings: warnings, report: report)
  }
}
