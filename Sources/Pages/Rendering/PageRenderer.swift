import Addresses
import Bytes
import Diagnostics
import Mustache
import PageData

/// Renders pages one after another. Each task has its own; in the steady state a page allocates
/// nothing.
struct PageRenderer: ~Copyable {
  private let pages: PageInputs
  private var renderer: MarkedPageRenderer

  /// A page before its links have what leads to others.
  private var marked = ByteBuffer()

  /// For each locale where the pages are to which links lead out of the tree.
  private let elsewhere: [PlacesElsewhere]

  /// Pages whose links have the same put into them.
  private struct Shelf: Equatable {
    let folder: AddressFolder<Int>
    let locale: Int
    let kind: PageKind
  }

  /// What is put into the links of the page before.
  private var current: (shelf: Shelf, places: LinkPlaces)?

  init(_ pages: PageInputs) {
    self.pages = pages
    renderer = MarkedPageRenderer(pages)
    let configuration = pages.site.configuration
    elsewhere = configuration.locales.map { locale in
      PlacesElsewhere(
        protocols: pages.site.elsewhere.map(\.id),
        LinkPlaces(
          root: configuration.baseURL, localeFolder: configuration.folder(of: locale),
          ending: configuration.pageEnding))
    }
  }

  /// Renders a page at the end of a buffer.
  ///
  /// - Throws: a diagnostic if a template includes itself without end, or one by a name that does
  ///   not exist.
  mutating func render(_ page: Page, into output: inout ByteBuffer) throws(Diagnostic) {
    guard pages.hasLinks else { return try renderer.render(page, into: &output) }
    marked.removeAll()
    try renderer.render(page, into: &marked)
    let places = places(on: page)
    marked.withBytes { places.fill($0, into: &output) }
  }

  /// Renders what a template makes besides pages.
  mutating func renderDocument(
    _ kind: PageKind, locale: Int, in folder: AddressFolder<Int>, into output: inout ByteBuffer
  ) throws(Diagnostic) {
    marked.removeAll()
    try renderer.renderDocument(kind, locale: locale, in: folder, into: &marked)
    // Whoever reads such a file does so elsewhere.
    let configuration = pages.site.configuration
    let places = places(
      root: configuration.baseURL, ending: configuration.pageEnding, on: kind, in: locale)
    marked.withBytes { places.fill($0, into: &output) }
  }

  /// What is put where the texts of a page lead to others.
  private mutating func places(on page: Page) -> LinkPlaces {
    let shelf = Shelf(
      folder: page.folder, locale: page.locale ?? pages.values.sourceIndex, kind: page.kind)
    if let current, current.shelf == shelf { return current.places }
    let hasFolder = pages.site.configuration.hasLocaleFolder
    let root = page.folder.wayToRoot(hasLocaleFolder: hasFolder)
    let places = places(root: root, ending: .ofFile, on: shelf.kind, in: shelf.locale)
    current = (shelf, places)
    return places
  }

  private func places(
    root: String, ending: PageEnding, on kind: PageKind, in locale: Int
  ) -> LinkPlaces {
    let configuration = pages.site.configuration
    return LinkPlaces(
      root: root, localeFolder: configuration.folder(of: configuration.locales[locale]),
      ending: ending, hasTwoCodes: kind == .comparison, elsewhere: elsewhere[locale])
  }
}
