import Catalog
import Translations

/// `diptych new page`: the file of a page that stands by itself.
struct NewPage: NewContent {
  let path: String
  let text: String

  init(_ arguments: ArgumentReader, for site: Site, in root: SiteRoot) throws(UsageError) {
    let name = arguments.operands[0]
    try Self.check(name, arguments, in: site)
    path = root.path(of: "Content/\(Article.folder)/\(name).md")
    let placeholder = StarterTexts.ofSource(site.configuration.sourceLocale).placeholder
    text = ArticleSkeleton.text(titled: name, placeholder: placeholder)
  }

  private static func check(
    _ name: String, _ arguments: ArgumentReader, in site: Site
  ) throws(UsageError) {
    guard ArticleName.isFit(name) else {
      throw arguments.error(
        "a page can't be called “\(name)”; use small letters, digits and hyphens")
    }
    guard !ArticleName.isTaken(name, in: site.configuration) else {
      throw arguments.error("a page can't be called “\(name)”; call it something else")
    }
    guard !site.protocols.contains(where: { $0.id == name }) else {
      throw arguments.error("a page can't be called “\(name)”, since a protocol is")
    }
  }
}
