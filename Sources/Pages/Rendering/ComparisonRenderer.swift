import Mustache

/// Renders comparisons. What a row of them has in common is rendered once, and each page only
/// fills in what is left.
struct ComparisonRenderer {
  /// How a row is rendered.
  private enum Preparation {
    case residue(Residue)

    /// The template has to be rendered whole, with this data.
    case sketch(Sketch)
  }

  private let pages: SitePages
  private var renderer = ResidueRenderer()

  /// The rows with one first code.
  private var rows: [ComparisonRow: Preparation] = [:]
  private var holes = [Value](repeating: .null, count: ComparisonHole.allCases.count)
  private var items: [Value] = []

  init(_ pages: SitePages) {
    self.pages = pages
  }

  /// Renders a comparison.
  ///
  /// - Parameters:
  ///   - local: the page's own values, emptied for this page.
  ///   - path: the page's address below its locale.
  /// - Returns: `nil` if the page is rendered; otherwise the data to render its template with.
  mutating func render(
    _ row: ComparisonRow, with second: Int, path: [UInt8], local: inout ValueStore,
    into output: inout OutputBuffer
  ) -> Value? {
    fillHoles(row, with: second, path: path, local: &local)
    switch preparation(of: row) {
    case .residue(let residue):
      renderer.render(
        residue, holes: holes, shared: pages.values.store, local: local, into: &output)
      return nil
    case .sketch(let sketch):
      return sketch.value(filledWith: holes, in: &local)
    }
  }

  private mutating func fillHoles(
    _ row: ComparisonRow, with second: Int, path: [UInt8], local: inout ValueStore
  ) {
    let entry = pages.values.entry(row.index, in: row.locale)
    let source = pages.values.entry(row.index, in: pages.values.sourceIndex)
    let a = pages.values.code(row.first, of: entry)
    let b = pages.values.code(second, of: entry)
    self[.path] = local.markup(path)
    self[.sameClass] = .flag(a.classIndex == b.classIndex)
    self[.b] = b.marked
    self[.plainB] = b.plain
    self[.sourceB] = pages.values.code(second, of: source).marked
    self[.related] = pages.related(
      to: row.first, second, of: row.index, in: entry, items: &items, local: &local)
    self[.specifications] = pages.specifications(
      of: a.references, b.references, items: &items, local: &local)
    self[.facts] = pages.facts(of: a, b, in: entry, items: &items, local: &local)
    self[.note] = pages.note(locale: row.locale, index: row.index, row.first, second)
    self[.versions] = pages.versions(
      index: row.index, row.first, second, in: row.locale, items: &items, local: &local)
    self[.canonicalTag] = pages.canonicalTag(
      locale: row.locale, index: row.index, row.first, second)
  }

  private subscript(hole: ComparisonHole) -> Value {
    get { holes[hole.rawValue] }
    set { holes[hole.rawValue] = newValue }
  }

  private mutating func preparation(of row: ComparisonRow) -> Preparation {
    if let known = rows[row] { return known }
    if let other = rows.keys.first,
      (other.locale, other.index, other.first) != (row.locale, row.index, row.first)
    {
      rows.removeAll(keepingCapacity: true)
    }
    let sketch = pages.sketch(of: row)
    let residue = pages.templates.pages[.comparison].flatMap { template in
      Specializer.specialize(
        template, with: sketch, templates: pages.templates.templates,
        shapes: pages.values.shapes, store: pages.values.store)
    }
    let preparation = residue.map { Preparation.residue($0) } ?? .sketch(sketch)
    rows[row] = preparation
    return preparation
  }
}
