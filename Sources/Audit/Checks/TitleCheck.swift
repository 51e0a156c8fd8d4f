import Bytes
import Diagnostics

/// Titles that are missing, or that several pages of a language share.
enum TitleCheck {
  static func findings(in page: PageMarkup) -> [PageFinding] {
    guard let title = page.title, page.value(title).contains(where: { !$0.isSpace }) else {
      return [
        PageFinding(
          at: page.title?.lowerBound, "the page has no title",
          remedy: "write one in <title>, which browsers and search engines show")
      ]
    }
    return []
  }

  /// Titles of several pages that search engines list, but for the page on which readers choose a
  /// language. The first page by address keeps its title.
  static func diagnostics(among pages: PublishedPages, _ sources: inout SourceCache) -> [Diagnostic]
  {
    struct Key: Hashable {
      let language: String
      let title: UInt64
    }
    var first: [Key: Int] = [:]
    var diagnostics: [Diagnostic] = []
    for page in pages.records where page.isListed && !page.isChooser {
      guard let title = page.title else { continue }
      let key = Key(language: page.language, title: title.hash)
      guard let other = first[key] else {
        first[key] = page.file
        continue
      }
      diagnostics.append(
        sources.diagnostic(.warning, in: page.file, at: title.offset) { _ in
          (
            "“\(pages.tree.files[other])” has the same title",
            "give each page of a language a title of its own"
          )
        })
    }
    return diagnostics
  }
}
