import Addresses
import Pages
import Planning

/// Where a file stands in the site: its folder, and its name with a zero byte at the end.
struct FileLocation {
  /// The address of the folder; empty for the site's own.
  private(set) var folder = ""
  private(set) var name: [UInt8] = []

  /// The folder of the pages that was found last, so that the next page need not look it up.
  private var pageFolder: Int?

  /// Finds a file.
  mutating func find(_ number: Int, _ file: SiteFile, in pages: SitePages) {
    name.removeAll(keepingCapacity: true)
    defer { name.append(0) }
    switch file {
    case .page(let page):
      pages.plan.pages.names.appendFileName(of: page, to: &name)
      let index = pages.plan.pages.folderIndex(of: number)
      guard index != pageFolder else { return }
      pageFolder = index
      folder = pages.plan.pages.folders[index].path
    case .extra(let index):
      let path = CutPath(pages.plan.outline.extras[index])
      folder = String(path.folder ?? "")
      name += path.name.utf8
      pageFolder = nil
    }
  }
}
