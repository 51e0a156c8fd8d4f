import Catalog
import Diagnostics
import Languages
import Proofreading
import Translations

/// `diptych check`: everything that a build would complain of, what an editor would, and what is
/// not translated.
struct CheckCommand {
  private var loading: SiteLoading

  /// Whether a warning is as bad as an error.
  private let isStrict: Bool
  private let format: MessageFormat

  init(_ arguments: ArgumentReader) throws(UsageError) {
    guard !arguments.has(.baseURL) else {
      throw arguments.error("--base-url makes sense only with --site")
    }
    loading = try SiteLoading(arguments)
    isStrict = arguments.has(.strict)
    format = try MessageFormat(arguments)
  }

  func run(console: Console) async throws -> ExitStatus {
    var loading = loading
    let pages = await loading.load()
    var log = loading.log
    if let pages {
      log.merge(
        await Proofreader.proofread(pages.site, root: loading.root, jobs: loading.jobs))
    }
    try ThemeCopies(in: loading.root).check(log: &log)
    try format.report(log.diagnostics, to: console)
    guard let pages, !log.hasErrors else { return log.failureStatus }
    if pages.site.configuration.theme == nil, pages.site.theme == .none {
      console.say(
        "\(SiteRoot.configurationFile): the site has all templates itself and takes nothing of the theme, as "
          + "“theme: none” would say")
    }
    let numbers = NumberSymbols.english
    for (locale, texts, translated) in TranslationSurvey(of: pages.site).locales {
      console.say(
        "\(locale): \(numbers.format(translated)) of \(numbers.format(texts)) texts translated")
    }
    return isStrict && !log.isEmpty ? .siteHasErrors : .done
  }
}
