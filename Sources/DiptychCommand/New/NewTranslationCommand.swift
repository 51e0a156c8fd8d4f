import Catalog
import Diagnostics
import Translations

/// `diptych new translation`: the file of a translation, to be filled in.
struct NewTranslationCommand {
  private let arguments: ArgumentReader
  private let loading: SiteLoading

  init(_ arguments: ArgumentReader) throws(UsageError) {
    self.arguments = arguments
    loading = try SiteLoading(arguments)
  }

  func run(console: Console) async throws -> ExitStatus {
    var loading = loading
    guard let site = await loading.readSite() else {
      return console.refuse(loading.log)
    }
    guard let skeleton = try skeleton(of: site) else { return .siteHasErrors }
    return NewFileWriting.write(skeleton.text, to: skeleton.path, console: console)
  }

  private func skeleton(of site: Site) throws(UsageError) -> TranslationSkeleton? {
    let operands = arguments.operands
    let locale = try LocaleArgument.locale(operands[0], of: site, arguments)
    if operands[1] == Article.folder {
      return TranslationSkeleton(of: try article(operands[2], of: site), in: locale, of: site)
    }
    let entry = try ProtocolArgument(operands[1], of: site, arguments)
    if let note = try entry.note(operands[2]) {
      return TranslationSkeleton(of: note, in: locale, of: site)
    }
    return TranslationSkeleton(
      of: try entry.code(operands[2]), in: entry.entry, locale, of: site)
  }

  private func article(_ name: String, of site: Site) throws(UsageError) -> Article {
    if let article = site.articles.first(where: { $0.name == name }) { return article }
    let remedy = Suggestion.remedy(for: name, among: site.articles.map(\.name))
    throw arguments.error("the site has no page “\(name)”\(remedy.map { ", \($0)" } ?? "")")
  }
}
