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
    let hasFolder = pages.site.configuration.hasLocaleFolder
    if !specialized.render(page, in: &scope, into: &output) { try renderWhole(into: &output) }
    fillPlaces(
      from: start, root: page.folder.wayToRoot(hasLocaleFolder: hasFolder), ending: .ofFile,
      of: &output)
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
    fillPlaces(
      from: start, root: configuration.baseURL, ending: configuration.pageEnding, of: &output)
  }

  /// Puts addresses where the texts of a page lead to others.
  ///
  /// - Parameter start: where the page starts in the buffer.
  private func fillPlaces(
    from start: Int, root: @autoclosure () -> String, ending: PageEnding,
    of output: inout ByteBuffer
  ) {
    guard pages.hasLinks else { return }
    let configuration = pages.site.configuration
    let places = LinkPlaces(
      root: root(), localeFolder: configuration.folder(of: configuration.locales[scope.locale]),
      ending: ending, hasTwoCodes: scope.kind == .comparison, elsewhere: elsewhere[scope.locale])
    let filled = output.withBytes { places.filled(UnsafeRawBufferPointer(rebasing: $0[start...])) }
    guard let filled else { return }
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
