import Archive
import Diagnostics
import Pages
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
    let start = ContinuousClock.now
    do throws(BuildFailure) {
      let summary =
        switch options.destination {
        case .folder(let output):
          try await FolderBuild(loading, options, output: output, console: console).run()
        case .archive(let path, let format):
          try await buildArchive(path, format: format, console: console)
        }
      console.say(summary.text(seconds: ContinuousClock.now - start))
      for note in summary.notes { console.say(note) }
      return .done
    } catch {
      for line in error.lines { console.say(line) }
      console.say("Nothing was published.")
      return error.status
    }
  }

  private func buildArchive(
    _ path: String?, format: ArchiveFormat, console: Console
  ) async throws(BuildFailure) -> BuildSummary {
    let (pages, log) = try await loading.pages(options.overrides)
    let progress = Progress()
    let build = ArchiveBuild(
      pages, selection: options.selection, jobs: loading.jobs, progress: progress)
    do throws(PublishError) {
      try await ProgressLine(console, progress, total: pages.plan.count).show {
        () async throws(PublishError) in
        try await build.write(to: path, format: format, time: options.time) {
          console.say("\(path ?? "-"): waiting for another build that writes here")
        }
      }
    } catch {
      throw .publishing(error)
    }
    return BuildSummary(
      place: path ?? "standard output", plan: pages.plan, selection: options.selection,
      untranslated: pages.site.untranslatedTexts, warnings: log.diagnostics.count,
      omittedRedirects: pages.omittedRedirects)
  }
}
