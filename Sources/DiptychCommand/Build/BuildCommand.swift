import Archive
import Diagnostics
import Pages
import Planning
import Publish

/// `diptych build`: reads, checks, renders and publishes a site.
struct BuildCommand {
  private let loading: SiteLoading
  private let options: BuildOptions

  init(_ arguments: ArgumentReader) throws(UsageError) {
    loading = try SiteLoading(arguments)
    options = try BuildOptions(arguments, root: loading.root)
  }

  func run(console: Console) async throws -> ExitStatus {
    var published = 0
    do throws(BuildFailure) {
      switch options.destination {
      case .folder(let output):
        try await publish(on: console, count: &published) { () async throws(BuildFailure) in
          try await FolderBuild(loading, options, options.edition, output: output, console: console)
            .run()
        }
      case .archive(let path, let format):
        try await publish(on: console, count: &published) { () async throws(BuildFailure) in
          try await buildArchive(path, format: format, console: console)
        }
      case .docsets(let folder):
        for docset in try await DocsetPlan(loading, options.edition, in: folder).docsets {
          try await publish(on: console, count: &published) { () async throws(BuildFailure) in
            try await FolderBuild(
              loading, options, docset.edition, output: docset.output, console: console
            ).run()
          }
        }
      }
      return .done
    } catch {
      for line in error.lines { console.say(line) }
      console.say(published == 0 ? "Nothing was published." : "Nothing else was published.")
      return error.status
    }
  }

  /// Runs one build and says what it has done.
  private func publish(
    on console: Console, count: inout Int,
    _ build: () async throws(BuildFailure) -> BuildSummary
  ) async throws(BuildFailure) {
    let start = ContinuousClock.now
    let summary = try await build()
    count += 1
    console.say(summary.text(seconds: ContinuousClock.now - start))
    for note in summary.notes { console.say(note) }
  }

  private func buildArchive(
    _ path: String?, format: ArchiveFormat, console: Console
  ) async throws(BuildFailure) -> BuildSummary {
    if let path { try OutputPlaces(of: loading.root).check(path) }
    let site = try await loading.ready(options.edition)
    let pages = site.pages
    let progress = Progress()
    let build = ArchiveBuild(
      pages, selection: options.selection, jobs: loading.jobs, progress: progress)
    do throws(PublishError) {
      try await ProgressLine(console, progress, total: pages.plan.count).show {
        () async throws(PublishError) in
        try await build.write(to: path, format: format, time: options.time, syncs: options.syncs) {
          console.say("\(path ?? "-"): waiting for another build that writes here")
        }
      }
    } catch {
      throw .publishing(error)
    }
    return BuildSummary(
      place: path ?? "standard output", plan: pages.plan, selection: options.selection,
      untranslated: site.untranslated, warnings: site.warnings,
      omittedRedirects: pages.omittedRedirects)
  }
}
