import Catalog
import Translations

/// `diptych new page`: the file of a page that stands by itself, to be filled in.
struct NewPageCommand {
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
    let name = arguments.operands[0]
    try check(name, in: site)
    let path = loading.root.path(of: "Content/\(Article.folder)/\(name).md")
    let placeholder = StarterTexts.ofSource(site.configuration.sourceLocale).placeholder
    return NewFileWriting.write(
      ArticleSkeleton.text(titled: name, placeholder: placeholder), to: path, console: console)
  }

  private func check(_ name: String, in site: Site) throws(UsageError) {
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
