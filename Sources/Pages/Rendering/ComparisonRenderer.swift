import Mustache

/// Renders comparisons. What a row of them has in common is rendered once, and each page only
/// fills in what is left.
struct ComparisonRenderer {
  private let pages: SitePages
  private var renderer = ResidueRenderer()

  /// The residues of the rows with one first code; `nil` for a row whose template has to be
  /// rendered whole.
  private var residues: [ComparisonRow: Residue?] = [:]
  private var holes = [Value](repeating: .null, count: ComparisonHole.allCases.count)
  private var items: [Value] = []

  init(_ pages: SitePages) {
    self.pages = pages
  }

  /// Renders the comparison of a row with a second code.
  ///
  /// - Parameters:
  ///   - local: the page's own values, emptied for this page.
  ///   - path: the page's address below its locale.
  /// - Returns: whether the page could be rendered this way.
  mutating func render(
    _ row: ComparisonRow, with second: Int, path: [UInt8], local: inout ValueStore,
    into output: inout OutputBuffer
  ) -> Bool {
    guard let residue = residue(of: row) else { return false }
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
    renderer.render(
      residue, holes: holes, shared: pages.values.store, local: local, into: &output)
    return true
  }

  private subscript(hole: ComparisonHole) -> Value {
    get { holes[hole.rawValue] }
    set { holes[hole.rawValue] = newValue }
  }

  private mutating func residue(of row: ComparisonRow) -> Residue? {
    if let known = residues[row] { return known }
    if let other = residues.keys.first,
      (other.locale, other.index, other.first) != (row.locale, row.index, row.first)
    {
      residues.removeAll(keepingCapacity: true)
    }
    guard let template = pages.templates.pages[.comparison] else { return nil }
    let residue = Specializer.specialize(
      template, with: pages.sketch(of: row), templates: pages.templates.templates,
      shapes: pages.values.shapes, store: pages.values.store)
    residues.updateValue(residue, forKey: row)
    return residue
  }
}
