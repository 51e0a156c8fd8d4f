package import Addresses
import Catalog
package import Diagnostics
package import Mustache
package import Planning

/// Renders pages one after another. Each task has its own; in the steady state a page allocates
/// nothing.
package struct PageRenderer: ~Copyable {
  private let pages: SitePages
  private var renderer: Renderer
  private var codes: CodePageRenderer
  private var comparisons: ComparisonRenderer
  private var data: DataWriter

  /// The values of the page's fields, in the order of `PageField`.
  private var row = [Value](repeating: .null, count: PageField.allCases.count)

  /// What all search indexes have in common, made for the first of them.
  private var sourceWords: SourceWords?

  /// What all sitemaps have in common, made for the first of them.
  private var sitemap: Sitemap?

  /// The page's address in the making.
  private var address: [UInt8] = []

  package init(_ pages: SitePages) {
    self.pages = pages
    codes = CodePageRenderer(pages)
    comparisons = ComparisonRenderer(pages)
    data = DataWriter(pages.site)
    renderer = Renderer(
      templates: pages.templates.templates, shapes: pages.values.common.shapes,
      shared: pages.values.store)
  }

  /// How many pieces a file is rendered in, so that no large file has to be in memory whole.
  package borrowing func chunkCount(of file: SiteFile) -> Int {
    switch file {
    case .page: 1
    case .extra(let index): pages.extras[index].chunkCount
    }
  }

  /// Renders one piece of a file at the end of a buffer.
  ///
  /// - Throws: what `render(_:into:)` throws for a page.
  package mutating func render(
    _ file: SiteFile, chunk: Int, into output: inout OutputBuffer
  ) throws(Diagnostic) {
    switch file {
    case .page(let page): try render(page, into: &output)
    case .extra(let index): try render(pages.extras[index].content, chunk: chunk, into: &output)
    }
  }

  private mutating func render(
    _ content: ExtraFile.Content, chunk: Int, into output: inout OutputBuffer
  ) throws(Diagnostic) {
    switch content {
    case .asset(let asset):
      let bytes = pages.assets.assets[asset].bytes
      output.append(bytes, in: bytes.indices)
    case .codeData(let locale, let index, let code):
      let data = CodeData(
        entry: pages.site.protocols[index], index: code, related: pages.related[index])
      renderData(of: locale, into: &output) { data.write(to: &$0) }
    case .document(let kind, let locale):
      try renderDocument(kind, locale: locale, into: &output)
    case .protocolData(let locale, let index):
      let data = ProtocolData(entry: pages.site.protocols[index])
      renderData(of: locale, into: &output) { data.write(to: &$0) }
    case .robots:
      output.append("User-agent: *\nAllow: /\n")
      if pages.site.configuration.outputs.contains(.sitemap) {
        output.append("\nSitemap: \(pages.site.configuration.baseURL)sitemap.xml\n")
      }
    case .hosting(let file): output.append(file.text(in: pages))
    case .searchIndex(let locale):
      let words = sourceWords ?? SourceWords(of: pages.site)
      sourceWords = words
      var index = SearchIndex(
        pages.site, locale: pages.site.configuration.locales[locale], sourceWords: words)
      index.append(to: &output)
    case .sitemap(let numbers):
      let sitemap = sitemap ?? Sitemap(pages.site)
      self.sitemap = sitemap
      sitemap.append(chunk, of: numbers, in: pages, to: &output)
    case .sitemapIndex(let addresses):
      Sitemap(pages.site).appendIndex(of: addresses, to: &output)
    case .docsetIndex, .docsetProperties:
      let bytes = try DocsetFiles.bytes(of: content, in: pages)
      output.append(bytes, in: bytes.indices)
    }
  }

  private mutating func renderData(
    of locale: Int, into output: inout OutputBuffer, _ write: (inout DataWriter) -> Void
  ) {
    data.startFile(in: locale)
    write(&data)
    data.json.endDocument()
    data.json.withBytes { output.append($0) }
  }

  /// Renders a page at the end of a buffer.
  ///
  /// - Throws: a diagnostic if a template includes itself without end, or one by a name that does
  ///   not exist.
  package mutating func render(
    _ page: Page, into output: inout OutputBuffer
  ) throws(Diagnostic) {
    startPage()
    pages.plan.appendAddress(of: page, to: &address)
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
      fillConfused(pages.plan.outline.protocols.indices, locale: locale)
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
    as kind: PageKind, into output: inout OutputBuffer
  ) throws(Diagnostic) {
    try render(kind, with: renderer.local.record(pages.pageShape, row), into: &output)
  }

  private mutating func render(
    _ kind: PageKind, with context: Value, into output: inout OutputBuffer
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
    self[.root] = renderer.local.markup(folder.wayToRoot.utf8)
  }

  private mutating func fillProtocol(_ entry: SharedValues.ProtocolValues) {
    self[.protocol] = entry.marked
    self[.plain] = renderer.local.record(
      pages.values.common.layouts.plain.shape,
      PlainField.allCases.map { field in
        switch field {
        case .protocol: entry.plain
        case .codes: entry.plainCodes
        case .code, .a, .b: .null
        }
      })
    self[.classes] = entry.classCodes
  }

  private mutating func fillConfused(_ protocols: Range<Int>, locale: Int) {
    var items: [Value] = []
    for index in protocols {
      let pairs = pages.notedPairs(of: index, locale: locale, local: &renderer.local)
      guard let pairs else { continue }
      items.append(
        renderer.local.record(
          pages.values.common.layouts.protocolComparisons.shape,
          [pages.values.entry(index, in: locale).marked, pairs]))
    }
    self[.confused] = renderer.local.list(items)
  }

}

// MARK: Documents

extension PageRenderer {
  /// Renders what a template makes besides pages.
  private mutating func renderDocument(
    _ kind: PageKind, locale: Int, into output: inout OutputBuffer
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
          pages.values.common.layouts.feedEntry.shape, [entry.plain, code.plain]))
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
        pages.values.common.layouts.listing.shape, [entry.plain, entry.plainCodes])
    }
    self[.listings] = renderer.local.list(listings)
  }
}

// MARK: Comparisons

extension PageRenderer {
  private mutating func renderComparison(
    locale: Int, index: Int, _ first: Int, _ second: Int, into output: inout OutputBuffer
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
