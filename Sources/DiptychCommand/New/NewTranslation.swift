import Catalog
import Diagnostics
import Translations

/// `diptych new translation`: the file of a translation.
struct NewTranslation: NewContent {
  private let skeleton: TranslationSkeleton

  var path: String { skeleton.path }
  var text: String { skeleton.text }

  init(_ arguments: ArgumentReader, for site: Site, in root: SiteRoot) throws(UsageError) {
    guard let skeleton = try Self.skeleton(arguments, of: site) else {
      throw arguments.error(
        "“\(arguments.operands[2])” has no text in “\(site.configuration.sourceLocale)” yet; write that first"
      )
    }
    self.skeleton = skeleton
  }

  private static func skeleton(
    _ arguments: ArgumentReader, of site: Site
  ) throws(UsageError) -> TranslationSkeleton? {
    let operands = arguments.operands
    let locale = try LocaleArgument.locale(operands[0], of: site, arguments)
    if operands[1] == Article.folder {
      return TranslationSkeleton(of: try article(arguments, of: site), in: locale, of: site)
    }
    let entry = try ProtocolArgument(operands[1], of: site, arguments)
    if let note = try entry.note(operands[2]) {
      return TranslationSkeleton(of: note, in: locale, of: site)
    }
    return TranslationSkeleton(of: try entry.code(operands[2]), in: entry.entry, locale, of: site)
  }

  private static func article(
    _ arguments: ArgumentReader, of site: Site
  ) throws(UsageError) -> Article {
    let name = arguments.operands[2]
    if let article = site.articles.first(where: { $0.name == name }) { return article }
    let advice = Suggestion.advice(for: name, among: site.articles.map(\.name))
    throw arguments.error("the site has no page “\(name)”\(advice)")
  }
}
