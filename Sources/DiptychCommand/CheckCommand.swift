import Catalog
import Diagnostics
import Languages

/// `diptych check`: everything that a build would complain of, and what is not translated.
struct CheckCommand {
  private var loading: SiteLoading

  init(_ arguments: ArgumentReader) throws(UsageError) {
    loading = try SiteLoading(arguments)
  }

  func run(console: Console) async throws -> ExitStatus {
    var loading = loading
    let pages = await loading.load()
    for diagnostic in loading.log.diagnostics { console.say(diagnostic.description) }
    guard let pages else { return .siteHasErrors }
    let untranslated = UntranslatedTexts(in: pages.site)
    for (locale, count) in untranslated.byLocale {
      let numbers = NumberSymbols(for: pages.site.configuration.sourceLocale)
      console.say(
        "\(locale): \(numbers.format(untranslated.texts - count)) of "
          + "\(numbers.format(untranslated.texts)) texts translated")
    }
    return .done
  }
}
