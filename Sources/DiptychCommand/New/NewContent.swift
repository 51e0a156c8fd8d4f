import Catalog

/// A file that is made for a site: of a code, a pair, a page or a translation.
protocol NewContent {
  /// Where it will be, as the site's other files are named in messages.
  var path: String { get }
  var text: String { get }

  /// - Parameter arguments: what it is made of.
  /// - Throws: an error where the site can't have such a file.
  init(_ arguments: ArgumentReader, for site: Site, in root: SiteRoot) throws(UsageError)
}

/// `diptych new code|pair|page|translation`: one file of a site, to be filled in.
struct NewContentCommand<Content: NewContent> {
  private let arguments: ArgumentReader
  private let loading: SiteLoading

  init(_ arguments: ArgumentReader) throws(UsageError) {
    self.arguments = arguments
    loading = try SiteLoading(arguments)
  }

  func run(console: Console) async throws -> ExitStatus {
    var loading = loading
    guard let site = await loading.readSite() else { return console.refuse(loading.log) }
    let file = try Content(arguments, for: site, in: loading.root)
    return NewFileWriting.write(file.text, to: file.path, console: console)
  }
}
