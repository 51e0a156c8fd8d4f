import Bytes
import Mustache

/// Renders comparisons. What all of a kind have in common is rendered once, then what a row of them
/// has, and each page only fills in what is left.
struct ComparisonRenderer {
  private let pages: PageInputs
  private var renderer = ResidueRenderer()
  private var bodies = SectionBodies()

  /// The kinds of one protocol in one locale.
  private var kinds: [ComparisonKind: RowPreparation] = [:]

  /// The rows with one first code, as far as their kinds have residues.
  private var rows: [ComparisonRow: Residue] = [:]
  private var holes = [Value](repeating: .null, count: ComparisonHole.allCases.count)

  /// Which of the holes have the same value in a whole row.
  private var isSharedByRow = ComparisonHole.sharedByRow(factCount: 0)
  private var factCount = 0
  private var items: [Value] = []

  init(_ pages: PageInputs) {
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
    into output: inout ByteBuffer
  ) -> Value? {
    fillHoles(row, with: second, path: path, local: &local)
    if let residue = rows[row] {
      render(residue, local: local, into: &output)
      return nil
    }
    switch preparation(of: row.kind) {
    case .sketch(let sketch):
      return sketch.value(filledWith: holes, in: &local)
    case .residue(let residue):
      if rows.keys.first.map({ $0.first != row.first }) == true {
        rows.removeAll(keepingCapacity: true)
      }
      let filled = residue.filled(with: rowHoles, store: pages.values.store)
      rows[row] = filled
      render(filled, local: local, into: &output)
      return nil
    }
  }

  private mutating func render(
    _ residue: Residue, local: ValueStore, into output: inout ByteBuffer
  ) {
    renderer.render(
      residue, holes: holes, shared: pages.values.store, local: local, into: &output)
  }

  private mutating func preparation(of kind: ComparisonKind) -> RowPreparation {
    if let known = kinds[kind] { return known }
    if let other = kinds.keys.first, (other.locale, other.index) != (kind.locale, kind.index) {
      kinds.removeAll(keepingCapacity: true)
      rows.removeAll(keepingCapacity: true)
      renderer.forget()
    }
    let preparation = pages.prepare(.comparison, pages.sketch(of: kind), bodies: &bodies)
    kinds[kind] = preparation
    return preparation
  }

  // MARK: Holes

  /// The values that a row has in common.
  private var rowHoles: [Value?] {
    zip(holes, isSharedByRow).map { $1 ? $0 : nil }
  }

  private mutating func fillHoles(
    _ row: ComparisonRow, with second: Int, path: [UInt8], local: inout ValueStore
  ) {
    let (locale, index) = (row.kind.locale, row.kind.index)
    let entry = pages.values.entry(index, in: locale)
    let source = pages.values.entry(index, in: pages.values.sourceIndex)
    let a = pages.values.code(row.first, of: entry)
    let b = pages.values.code(second, of: entry)
    self[.a] = a.marked
    self[.plainA] = a.plain
    self[.sourceA] = pages.values.code(row.first, of: source).marked
    self[.path] = local.markup(path)
    self[.servedPath] = pages.servedPath(path, self[.path], local: &local)
    self[.sameClass] = .flag(a.classIndex == b.classIndex)
    self[.b] = b.marked
    self[.plainB] = b.plain
    self[.sourceB] = pages.values.code(second, of: source).marked
    self[.related] = pages.related(
      to: row.first, second, of: index, in: entry, items: &items, local: &local)
    self[.specifications] = pages.specifications(
      of: a.references, b.references, items: &items, local: &local)
    fillFacts(a, b, of: entry, local: &local)
    self[.note] = pages.note(locale: locale, index: index, row.first, second)
    self[.versions] = pages.versions(
      index: index, row.first, second, in: locale, items: &items, local: &local)
    self[.canonicalTag] = pages.canonicalTag(
      locale: locale, index: index, row.first, second)
  }

  private mutating func fillFacts(
    _ a: SharedValues.CodeValues, _ b: SharedValues.CodeValues,
    of entry: SharedValues.ProtocolValues, local: inout ValueStore
  ) {
    let count = entry.tellsAllFacts ? pages.values.store.count(of: entry.factLabels) : 0
    if factCount != count {
      factCount = count
      isSharedByRow = ComparisonHole.sharedByRow(factCount: count)
      holes.removeLast(holes.count - ComparisonHole.allCases.count)
      holes += repeatElement(.null, count: isSharedByRow.count - holes.count)
    }
    guard entry.tellsAllFacts else {
      self[.facts] = pages.facts(of: a, b, in: entry, items: &items, local: &local)
      return
    }
    for fact in 0..<count {
      holes[FactHole.a.place(ofFact: fact)] = pages.values.store.item(fact, of: a.factValues)
      holes[FactHole.b.place(ofFact: fact)] = pages.values.store.item(fact, of: b.factValues)
      holes[FactHole.differs.place(ofFact: fact)] = .flag(pages.values.differ(a, b, inFact: fact))
    }
  }

  private subscript(hole: ComparisonHole) -> Value {
    get { holes[hole.rawValue] }
    set { holes[hole.rawValue] = newValue }
  }
}
