import Catalog
import Files
import Theme

/// `diptych theme`: what the theme has, and what a site puts over it.
struct ThemeCommand {
  private let loading: SiteLoading?

  init(_ arguments: ArgumentReader) throws(UsageError) {
    let isInSite = arguments.has(.root) || SiteRoot.find() != nil
    loading = isInSite ? try SiteLoading(arguments) : nil
  }

  func run(console: Console) async throws -> ExitStatus {
    let names = ThemeFile.all.map(\.name)
    guard var loading else {
      try console.write(names.map { "\($0)\n" }.joined())
      return .done
    }
    let root = loading.root
    guard let site = await loading.readFrame() else { return console.refuse(loading.log) }
    guard site.theme == .shipped else {
      try console.write(names.map { "\($0)\n" }.joined())
      console.say("\(root.path): this site has its design itself, and takes nothing of the theme")
      return .done
    }
    let copies = try ThemeCopies(in: root)
    let width = names.map(\.count).max() ?? 0
    for file in ThemeFile.all {
      let remark = remark(on: file, copies, root)
      let space = String(repeating: " ", count: width - file.name.count)
      try console.write(remark.map { "\(file.name)\(space)   \($0)\n" } ?? "\(file.name)\n")
    }
    return .done
  }

  /// What the site puts over a file.
  private func remark(on file: ThemeFile, _ copies: ThemeCopies, _ root: SiteRoot) -> String? {
    guard FileReading.kind(of: root.path(of: file.name)) == .file else { return nil }
    if copies.isOutdated(file) { return "the site's copy; the theme's has changed since" }
    if copies.contains(file.name) { return "the site's copy" }
    return file.isStringTable ? "the site's keys lie over it" : "the site's own file"
  }
}
