import Addresses
import Catalog
import Mustache
import PageData
import Planning

/// Everything that pages of a site are made of. It holds codes, not pages.
///
/// All renderers of a site share one: it is large, and a renderer is moved for each page.
final class PageInputs: Sendable {
  let sources: PageSources
  let values: SiteValues
  let layouts: PageLayouts

  init(_ sources: PageSources, _ values: SiteValues, _ layouts: PageLayouts) {
    self.sources = sources
    self.values = values
    self.layouts = layouts
  }

  var site: Site { sources.site }
  var design: SiteDesign { sources.design }
  var templates: SiteTemplates { sources.design.templates }
  var shapes: ShapeTable { sources.shapes }
  var hasLinks: Bool { sources.hasLinks }
  var names: PageNames { sources.names }

  /// Whether search engines are told of a page's version in a locale.
  func isListed(_ page: Page, in locale: Int) -> Bool {
    guard !values.areAllListed,
      case .comparison(_, let index, let first, let second) = page
    else { return true }
    let (a, b) = (
      values.code(first, of: index, in: locale), values.code(second, of: index, in: locale)
    )
    let note = values.note(
      on: NoteKey(locale: locale, index: index, first: first, second: second))
    return values.isIndexed(first: a, second: b, note: note)
      && values.isListed(in: locale, first: a, second: b, note: note)
  }
}
