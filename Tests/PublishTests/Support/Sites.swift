import Catalog
import Diagnostics
import Files
import PageData
import Pages
import Testing

/// Sites that are read from this package.
enum Sites {
  /// A small site without errors.
  ///
  /// - Parameter baseURL: its address, if it is to be another one than its configuration says.
  static func small(at baseURL: String? = nil) async throws -> SitePages {
    let tests = FolderTree.parent(of: FolderTree.parent(of: FolderTree.parent(of: #filePath)))
    let root = SiteRoot(path: "\(tests)/CommandTests/Fixtures/valid-base")
    var reader = SiteReader(root: root, jobs: 1)
    var site = try #require(await reader.read())
    if let baseURL {
      var configuration = site.configuration
      configuration.baseURL = baseURL
      site = site.configured(as: configuration)
    }
    var log = reader.log
    let design = SiteDesign(of: site, root: root, log: &log)
    let pages = await SitePages(
      site: site, design, root: root, form: .folder, making: .atOnce(jobs: 2), log: &log)
    try #require(!log.hasErrors)
    return try #require(pages)
  }
}
