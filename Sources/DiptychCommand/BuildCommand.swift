import Catalog
import Diagnostics
import Files
import Languages
import Pages
import Publish

/// `diptych build`: reads, checks, renders and publishes a site.
struct BuildCommand {
  private var loading: SiteLoading
  private let output: OutputFolder
  private let baseURL: String?

  init(_ arguments: ArgumentReader) throws(UsageError) {
    loading = try SiteLoading(arguments)
    output = OutputFolder(path: arguments.value(.output) ?? loading.root.path(of: "public"))
    guard let text = arguments.value(.baseURL) else {
      baseURL = nil
      return
    }
    guard let url = BaseURL.normalized(text) else {
      throw arguments.error("“\(text)” is not the address of a site; write https://, a host …")
    }
    baseURL = url
  }

  func run(console: Console) async throws -> ExitStatus {
    let start = ContinuousClock.now
    var loading = loading
    guard let pages = await loading.load(baseURL: baseURL) else {
      for diagnostic in loading.log.diagnostics where diagnostic.severity == .error {
        console.say(diagnostic.description)
      }
      console.say("Nothing was published.")
      return .siteHasErrors
    }
    let publisher = Publisher(pages, output: output, jobs: loading.jobs)
    do throws(PublishError) {
      try await ProgressLine(console, total: pages.plan.count).show(publisher)
    } catch {
      console.say(error.description)
      console.say("Nothing was published.")
      return error.exitStatus
    }
    report(pages, warnings: loading.log, seconds: ContinuousClock.now - start, to: console)
    return .done
  }

  private func report(
    _ pages: SitePages, warnings: DiagnosticLog, seconds: Duration, to console: Console
  ) {
    let numbers = NumberSymbols(for: pages.site.configuration.sourceLocale)
    let untranslated = UntranslatedTexts(in: pages.site).total
    console.say(
      "\(output.path): \(numbers.format(pages.plan.count)) pages, "
        + "\(pages.site.configuration.locales.count) locales, \(seconds.inSeconds) seconds, "
        + "\(numbers.format(untranslated)) untranslated texts")
    let count = warnings.diagnostics.count
    if count > 0 { console.say("“diptych check” has \(count) warnings.") }
  }
}

extension PublishError {
  fileprivate var exitStatus: ExitStatus {
    switch self {
    case .notAFolder, .notOurs, .file: .fileFailure
    case .page: .siteHasErrors
    }
  }
}

extension Duration {
  /// The duration with two decimals.
  fileprivate var inSeconds: String {
    let hundredths = components.seconds * 100 + components.attoseconds / 10_000_000_000_000_000
    let fraction = hundredths % 100
    return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}
