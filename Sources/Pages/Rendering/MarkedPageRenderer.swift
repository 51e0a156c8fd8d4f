import Addresses
import Bytes
import Diagnostics
import Mustache
import PageData

/// Renders pages in whose texts marks stand for what leads from their folder to other pages
/// (`LinkMark`).
struct MarkedPageRenderer: ~Copyable {
  private let pages: PageInputs
  private var scope: PageScope
  private var renderer: Renderer
  private var specialized: SpecializedPages

  init(_ pages: PageInputs) {
    self.pages = pages
    scope = PageScope(pages.values, pages.names)
    specialized = SpecializedPages(pages)
    renderer = Renderer(
      templates: pages.templates.templates, shapes: pages.shapes, shared: pages.values.store)
  }

  /// Renders a page at the end of a buffer.
  ///
  /// - Throws: a diagnostic if a template includes itself without end, or one by a name that does
  ///   not exist.
  mutating func render(_ page: Page, into output: inout ByteBuffer) throws(Diagnostic) {
    scope.visit(page)
    if !specialized.render(page, in: &scope, into: &output) { try renderWhole(into: &output) }
  }

  /// Renders what a template makes besides pages.
  mutating func renderDocument(
    _ kind: PageKind, locale: Int, in folder: AddressFolder<Int>, into output: inout ByteBuffer
  ) throws(Diagnostic) {
    scope.visit(kind, in: locale, folder)
    try renderWhole(into: &output)
  }

  private mutating func renderWhole(into output: inout ByteBuffer) throws(Diagnostic) {
    guard let template = pages.templates.pages[scope.kind] else { return }
    let data = pages.layouts.data(in: &scope)
    swap(&scope.local, &renderer.local)
    try renderer.render(template, with: data, into: &output)
  }
}
