import Catalog
public import Diagnostics
public import Mustache

/// Renders pages one after another. Each task has its own; in the steady state a page allocates
/// nothing.
public struct PageRenderer: ~Copyable {
  private let pages: SitePages
  private var renderer: Renderer
  private var codes: CodePageRenderer
  private var comparisons: ComparisonRenderer

  /// The values of the page's fields, in the order of `PageField`.
  private var row = [Value](repeating: .null, count: PageField.allCases.count)

  /// What all search indexes have in common, made for the first of them.
  private var sourceWords: SourceWords?

  /// The page's address in the making.
  private var address: [UInt8] = []

  public init(_ pages: SitePages) {
    self.pages = pages
    codes = CodePageRenderer(pages)
    comparisons = ComparisonRenderer(pages)
    renderer = Renderer(
      templates: pages.templates.templates, shapes: pages.values.shapes,
      shared: pages.values.store)
  }

  /// How many pieces a file is rendered in, so that no large file has to be in memory whole.
  public borrowing func chunkCount(of file: SiteFile) -> Int {
    switch file {
    case .page: 1
    case .extra(let index): pages.extras[index].chunkCount
    }
  }

  /// Renders one piece of a file at the end of a buffer.
  ///
  /// - Throws: what `render(_:into:)` throws for a page.
  public mutating func render(
    _ file: SiteFile, chunk: Int, into output: inout OutputBuffer
  ) throws(Diagnostic) {
    switch file {
    case .page(let page): try render(page, into: &output)
    case .extra(let index):
      try render(pages.extras[index].content, chunk: chunk, into: &output)
    }
  }

  private mutating func render(
    _ content: ExtraFile.Content, chunk: Int, into output: inout OutputBuffer
  ) throws(Diagnostic) {
    switch content {
    case .asset(let asset):
      let bytes = pages.site.assets[asset].bytes
      output.append(bytes, in: bytes.indices)
    case .robots:
      output.append(
        "User-agent: *\nAllow: /\n\nSitemap: \(pages.site.configuration.baseURL)sitemap.xml\n")
    case .searchIndex(let locale):
      let words = sourceWords ?? SourceWords(of: pages.site)
      sourceWords = words
      SearchIndex(
        pages.site, locale: pages.site.configuration.locales[locale], sourceWords: words
      ).append(to: &output)
    case .sitemap(let numbers):
      Sitemap(pages.site).append(chunk, of: numbers, in: pages, to: &output)
    case .sitemapIndex(let addresses):
      Sitemap(pages.site).appendIndex(of: addresses, to: &output)
    case .docsetIndex, .docsetProperties:
      let bytes = try DocsetFiles.bytes(of: content, in: pages)
      output.append(bytes, in: bytes.indices)
    }
  }

  /// Renders a page at the end of a buffer.
  ///
  /// - Throws: a diagnostic if a template includes itself without end, or one by a name that does
  ///   not exist.
  public mutating func render(
    _ page: Page, into output: inout OutputBuffer
  ) throws(Diagnostic) {
    renderer.local.removeAll()
    address.removeAll(keepingCapacity: true)
    pages.appendAddress(of: page, to: &address)
    for index in row.indices { row[index] = .null }
    switch page {
    case .chooser:
      fillShared(locale: pages.values.sourceIndex, root: "")
      try renderFields(as: .chooser, into: &output)
    case .notFound:
      fillShared(locale: pages.values.sourceIndex, root: "")
      try renderFields(as: .notFound, into: &output)
    case .home(let locale):
      fillShared(locale: locale, root: "../")
      self[.protocols] = pages.values.locales[locale].protocolList
      try renderFields(as: .home, into: &output)
    case .protocolIndex(let locale, let index):
      fillShared(locale: locale, root: "../../")
      fillProtocol(pages.values.entry(index, in: locale))
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

  private mutating func fillShared(locale index: Int, root: StaticString) {
    let locale = pages.values.locales[index]
    self[.path] = renderer.local.markup(address)
    self[.site] = pages.values.site
    self[.sourceTag] = pages.values.sourceTag
    self[.locales] = pages.values.localeList
    self[.locale] = locale.locale
    self[.strings] = locale.strings
    self[.alternates] = locale.alternates
    self[.versions] = locale.alternates
    self[.canonicalTag] = locale.tag
    self[.root] = renderer.local.markup(
      UnsafeBufferPointer(start: root.utf8Start, count: root.utf8CodeUnitCount))
  }

  private mutating func fillProtocol(_ entry: SharedValues.ProtocolValues) {
    self[.protocol] = entry.marked
    self[.plain] = plain(entry)
    self[.classes] = entry.classCodes
  }

  private mutating func plain(_ entry: SharedValues.ProtocolValues) -> Value {
    renderer.local.record(pages.values.layouts.plain.shape, [entry.plain, .null, .null, .null])
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
