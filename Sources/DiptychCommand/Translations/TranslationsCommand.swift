import Catalog
import Diagnostics
import Languages
import Translations

/// `diptych translations`: what is translated, stale or missing.
struct TranslationsCommand {
  private enum Format: String, CaseIterable {
    case table, json
  }

  private let arguments: ArgumentReader
  private let loading: SiteLoading
  private let format: Format

  /// The percentage below which the command fails.
  private let limit: Int?

  init(_ arguments: ArgumentReader) throws(UsageError) {
    self.arguments = arguments
    format = try Self.format(arguments)
    limit = try arguments.number(.failUnder)
    if let limit, limit > 100 {
      throw arguments.error("--fail-under needs a percentage from 1 to 100, not “\(limit)”")
    }
    loading = try SiteLoading(arguments)
  }

  private static func format(_ arguments: ArgumentReader) throws(UsageError) -> Format {
    guard let text = arguments.value(.format) else { return .table }
    if let format = Format(rawValue: text) { return format }
    let advice = Suggestion.advice(for: text, among: Format.allCases.map(\.rawValue))
    throw arguments.error("there is no format “\(text)”\(advice)")
  }

  func run(console: Console) async throws -> ExitStatus {
    var loading = loading
    guard let site = await loading.readSite(), !loading.log.hasErrors else {
      return console.refuse(loading.log)
    }
    let locales = try arguments.value(.locale).map { tag throws(UsageError) in
      [try LocaleArgument.locale(tag, of: site, arguments)]
    }
    let survey = TranslationSurvey(of: site, locales: locales)
    try console.write(report(survey, of: site))
    say(survey, of: site, to: console)
    return isBelowLimit(survey, console: console) ? .siteHasErrors : .done
  }

  private func report(_ survey: TranslationSurvey, of site: Site) -> String {
    var history = SourceHistory(of: site)
    let showsChanges = arguments.has(.diff)
    let showsTexts = arguments.has(.list) || showsChanges
    let units = arguments.has(.list) ? survey.open : survey.open.filter { $0.state == .stale }
    let change = { (unit: TranslationUnit) in showsChanges ? history.change(of: unit) : nil }
    return switch format {
    case .json:
      TranslationJSON(
        survey.counts, units: showsTexts ? units : nil, of: site.configuration, showing: change
      ).description
    case .table where showsTexts: TranslationList(units, showing: change).description
    case .table: TranslationTable(survey.counts, numbers: .english).description
    }
  }

  /// Says what the counts do not tell.
  private func say(_ survey: TranslationSurvey, of site: Site, to console: Console) {
    let unstamped = survey.counts.reduce(0) { $0 + $1.unstamped }
    guard unstamped > 0 else { return }
    console.say(
      "\(NumberSymbols.english.format(unstamped)) translated \(unstamped == 1 ? "text has" : "texts have") "
        + "no stamp, so a change of the source would not be noticed; see “diptych help restamp”")
  }

  private func isBelowLimit(_ survey: TranslationSurvey, console: Console) -> Bool {
    guard let limit else { return false }
    let counts = survey.counts.filter { $0.percent < limit }
    for count in counts {
      console.say(
        "\(count.locale), \(count.protocolID): error: \(count.percent)% of the texts are "
          + "translated; --fail-under asks for \(limit)%")
    }
    return !counts.isEmpty
  }
}
