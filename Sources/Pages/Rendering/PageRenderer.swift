import Addresses
import Bytes
import Diagnostics
import Mustache
import PageData

/// Renders pages one after another. Each task has its own; in the steady state a page allocates
/// nothing.
struct PageRenderer: ~Copyable {
  private let pages: PageInputs
  private var scope: PageScope
  private var renderer: Renderer
  private var specialized: SpecializedPages

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

  /// Room for a page with its addresses.
  private var filled: [UInt8] = []

  init(_ pages: PageInputs) {
    self.pages = pages
    scope = PageScope(pages.values, pages.names)
    specialized = SpecializedPages(pages)
    let configuration = pages.site.configuration
    elsewhere = configuration.locales.map { locale in
      PlacesElsewhere(
        protocols: pages.site.elsewhere.map(\.id),
        LinkPlaces(
          root: configuration.baseURL, localeFolder: configuration.folder(of: locale),
          ending: configuration.pageEnding))
    }
    renderer = Renderer(
      templates: pages.templates.templates, shapes: pages.shapes,
      shared: pages.values.store)
  }

  /// Renders a page at the end of a buffer.
  ///
  /// - Throws: a diagnostic if a template includes itself without end, or one by a name that does
  ///   not exist.
  mutating func render(_ page: Page, into output: inout ByteBuffer) throws(Diagnostic) {
    scope.visit(page)
    let start = output.count
    if !specialized.render(page, in: &scope, into: &output) { try renderWhole(into: &output) }
    guard pages.hasLinks else { return }
    let shelf = Shelf(folder: page.folder, locale: scope.locale, kind: page.kind)
    if shelf != current?.shelf {
      let hasFolder = pages.site.configuration.hasLocaleFolder
      let root = page.folder.wayToRoot(hasLocaleFolder: hasFolder)
      current = (shelf, places(root: root, ending: .ofFile))
    }
    if let current { fill(current.places, from: start, of: &output) }
  }

  /// Renders what a template makes besides pages.
  mutating func renderDocument(
    _ kind: PageKind, locale: Int, in folder: AddressFolder<Int>, into output: inout ByteBuffer
  ) throws(Diagnostic) {
    scope.visit(kind, in: locale, folder)
    let start = output.count
    try renderWhole(into: &output)
    // Whoever reads such a file does so elsewhere.
    let configuration = pages.site.configuration
    let places = places(root: configuration.baseURL, ending: configuration.pageEnding)
    fill(places, from: start, of: &output)
  }

  /// What is put where the texts of the page that the scope is at lead to others.
  private func places(root: String, ending: PageEnding) -> LinkPlaces {
    let configuration = pages.site.configuration
    return LinkPlaces(
      root: root, localeFolder: configuration.folder(of: configuration.locales[scope.locale]),
      ending: ending, hasTwoCodes: scope.kind == .comparison, elsewhere: elsewhere[scope.locale])
  }

  /// - Parameter start: where the page starts in the buffer.
  private mutating func fill(_ places: LinkPlaces, from start: Int, of output: inout ByteBuffer) {
    filled.removeAll(keepingCapacity: true)
    let hasMarks = output.withBytes {
      places.fill(UnsafeRawBufferPointer(rebasing: $0[start...]), into: &filled)
    }
    guard hasMarks else { return }
    output.removeAll(after: start)
    output.append(filled, in: filled.indices)
  }

  private mutating func renderWhole(into output: inout ByteBuffer) throws(Diagnostic) {
    guard let template = pages.templates.pages[scope.kind] else { return }
    let data = pages.layouts.data(in: &scope)
    swap(&scope.local, &renderer.local)
    try renderer.render(template, with: data, into: &output)
  }
}
