import Addresses
import Bytes
import Catalog
import Diagnostics
import Mustache

/// Renders pages one after another. Each task has its own; in the steady state a page allocates
/// nothing.
struct PageRenderer: ~Copyable {
  private let pages: PageInputs
  private var renderer: Renderer
  private var codes: CodePageRenderer
  private var comparisons: ComparisonRenderer

  /// The values of the page's fields, in the order of `PageField`.
  private var row = [Value](repeating: .null, count: PageField.allCases.count)

  /// The page's address in the making.
  private var address: [UInt8] = []

  init(_ pages: PageInputs) {
    self.pages = pages
    codes = CodePageRenderer(pages)
    comparisons = ComparisonRenderer(pages)
    renderer = Renderer(
      templates: pages.templates.templates, shapes: pages.values.common.shapes,
      shared: pages.values.store)
  }

  /// Renders a page at the end of a buffer.
  ///
  /// - Throws: a diagnostic if a template includes itself without end, or one by a name that does
  ///   not exist.
  mutating func render(
    _ page: Page, into output: inout ByteBuffer
  ) throws(Diagnostic) {
    startPage()
    pages.names.appendAddress(of: page, to: &address)
    switch page {
    case .chooser:
      fillShared(locale: pages.values.sourceIndex, in: page.folder)
      try renderFields(as: .chooser, into: &output)
    case .notFound:
      fillShared(locale: pages.values.sourceIndex, in: page.folder)
      try renderFields(as: .notFound, into: &output)
    case .home(let locale):
      fillShared(locale: locale, in: page.folder)
      self[.protocols] = pages.values.locales[locale].protocolList
      fillConfused(pages.site.protocols.indices, locale: locale)
      try renderFields(as: .home, into: &output)
    case .protocolIndex(let locale, let index):
      fillShared(locale: locale, in: page.folder)
      fillProtocol(pages.values.entry(index, in: locale))
      fillConfused(index..<index + 1, locale: locale)
      try renderFields(as: .protocolIndex, into: &output)
    case .code(let locale, let index, let code):
      guard
        let context = codes.render(
          code, of: CodeListing(locale: locale, index: index), path: address,
          local: &renderer.local, into: &output)
      else { return }
      try render(.code, with: context, into: &output)
    case .comparison(let locale, let index, let first, let second):
      try renderComparison(locale: locale, index: index, first, second, into: &output)
    }
  }

  /// Forgets the values of the page before.
  private mutating func startPage() {
    renderer.local.removeAll()
    address.removeAll(keepingCapacity: true)
  }

  /// Renders the template of a kind of page with the fields that have been filled in.
  private mutating func renderFields(
    as kind: PageKind, into output: inout ByteBuffer
  ) throws(Diagnostic) {
    try render(kind, with: renderer.local.record(pages.pageShape, row), into: &output)
  }

  private mutating func render(
    _ kind: PageKind, with context: Value, into output: inout ByteBuffer
  ) throws(Diagnostic) {
    guard let template = pages.templates.pages[kind] else { return }
    try renderer.render(template, with: context, into: &output)
  }

  private subscript(field: PageField) -> Value {
    get { row[field.rawValue] }
    set { row[field.rawValue] = newValue }
  }

  private mutating func fillShared(locale index: Int, in folder: AddressFolder<Int>) {
    for field in PageField.allCases { self[field] = pages.sharedValue(of: field, in: index) }
    self[.path] = renderer.local.markup(address)
    self[.servedPath] = pages.servedPath(address, self[.path], local: &renderer.local)
    self[.root] = renderer.local.markup(folder.wayToRoot.utf8)
  }

  private mutating func fillProtocol(_ entry: SharedValues.ProtocolValues) {
    self[.protocol] = entry.marked
    let plain = Record.plain.sketch(
      ["protocol": .known(entry.plain), "codes": .known(entry.plainCodes)],
      pages.values.common.records)
    self[.plain] = plain.value(filledWith: [], in: &renderer.local)
    self[.classes] = entry.classCodes
  }

  private mutating func fillConfused(_ protocols: Range<Int>, locale: Int) {
    var items: [Value] = []
    for index in protocols {
      let pairs = pages.notedPairs(of: index, locale: locale, local: &renderer.local)
      guard let pairs else { continue }
      items.append(
        renderer.local.record(
          pages.values.common.records[.protocolComparisons],
          [pages.values.entry(index, in: locale).marked, pairs]))
    }
    self[.confused] = renderer.local.list(items)
  }

}

// MARK: Documents

extension PageRenderer {
  /// Renders what a template makes besides pages.
  mutating func renderDocument(
    _ kind: PageKind, locale: Int, into output: inout ByteBuffer
  ) throws(Diagnostic) {
    startPage()
    address += kind.rawValue.utf8
    switch kind {
    case .feed:
      fillShared(locale: locale, in: .locale(locale))
      fillFeed(locale)
    case .llms:
      fillShared(locale: locale, in: .site)
      fillListings(locale)
    case .chooser, .notFound, .home, .protocolIndex, .code, .comparison:
      return
    }
    try renderFields(as: kind, into: &output)
  }

  private mutating func fillFeed(_ locale: Int) {
    let codes = FeedCodes(in: pages.site.configuration.locales[locale], of: pages.site)
    var items: [Value] = []
    for item in codes.items {
      let entry = pages.values.entry(item.index, in: locale)
      let code = pages.values.code(item.code, of: entry)
      items.append(
        renderer.local.record(
          pages.values.common.records[.feedEntry], [entry.plain, code.plain]))
    }
    self[.entries] = renderer.local.list(items)
    self[.latest] =
      codes.items.first.map {
        pages.values.code($0.code, of: pages.values.entry($0.index, in: locale)).updated
      } ?? .null
  }

  private mutating func fillListings(_ locale: Int) {
    let listings = pages.site.protocols.indices.map { index -> Value in
      let entry = pages.values.entry(index, in: locale)
      return renderer.local.record(
        pages.values.common.records[.listing], [entry.plain, entry.plainCodes])
    }
    self[.listings] = renderer.local.list(listings)
  }
}

// MARK: Comparisons

extension PageRenderer {
  private mutating func renderComparison(
    locale: Int, index: Int, _ first: Int, _ second: Int, into output: inout ByteBuffer
  ) throws(Diagnostic) {
    let entry = pages.values.entry(index, in: locale)
    let a = pages.values.code(first, of: entry)
    let b = pages.values.code(second, of: entry)
    let row = ComparisonRow(
      kind: ComparisonKind(
        locale: locale, index: index,
        ownSentences: a.ownSentences.intersection(b.ownSentences)),
      first: first)
    guard
      let context = comparisons.render(
        row, with: second, path: address, local: &renderer.local, into: &output)
    else { return }
    try render(.comparison, with: context, into: &output)
  }
}
