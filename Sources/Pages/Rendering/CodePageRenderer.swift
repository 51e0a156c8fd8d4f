import Bytes
import Mustache

/// Renders the pages of codes. What the pages of a protocol have in common in a locale is rendered
/// once, and each page only fills in what is left.
struct CodePageRenderer {
  private let pages: PageInputs
  private var renderer = ResidueRenderer()
  private var bodies = SectionBodies()

  /// The protocol whose pages were rendered last.
  private var prepared: (listing: CodeListing, preparation: RowPreparation)?
  private var holes = [Value](repeating: .null, count: CodeHole.allCases.count)
  private var items: [Value] = []
  private var groups: [Value] = []

  init(_ pages: PageInputs) {
    self.pages = pages
  }

  /// Renders the page of a code.
  ///
  /// - Parameters:
  ///   - local: the page's own values, emptied for this page.
  ///   - path: the page's address below its locale.
  /// - Returns: `nil` if the page is rendered; otherwise the data to render its template with.
  mutating func render(
    _ code: Int, of listing: CodeListing, path: [UInt8], local: inout ValueStore,
    into output: inout ByteBuffer
  ) -> Value? {
    let preparation = preparation(of: listing)
    let entry = pages.values.entry(listing.index, in: listing.locale)
    let values = pages.values.code(code, of: entry)
    self[.path] = local.markup(path)
    self[.servedPath] = pages.servedPath(path, self[.path], local: &local)
    self[.code] = values.marked
    self[.plainCode] = values.plain
    self[.likely] = likely(code, index: listing.index, in: entry, local: &local)
    self[.classes] = classes(code, in: entry, local: &local)
    switch preparation {
    case .residue(let residue):
      renderer.render(
        residue, holes: holes, shared: pages.values.store, local: local, into: &output)
      return nil
    case .sketch(let sketch):
      return sketch.value(filledWith: holes, in: &local)
    }
  }

  private subscript(hole: CodeHole) -> Value {
    get { holes[hole.rawValue] }
    set { holes[hole.rawValue] = newValue }
  }

  private mutating func preparation(of listing: CodeListing) -> RowPreparation {
    if let prepared, prepared.listing == listing { return prepared.preparation }
    renderer.forget()
    let preparation = pages.prepare(.code, pages.sketch(of: listing), bodies: &bodies)
    prepared = (listing, preparation)
    return preparation
  }

  private mutating func likely(
    _ code: Int, index: Int, in entry: SharedValues.ProtocolValues, local: inout ValueStore
  ) -> Value {
    items.removeAll(keepingCapacity: true)
    let start = Int(entry.firstComparison)
    pages.related[index].forEachLikely(code) {
      items.append(pages.values.comparisons[start + $0.place])
    }
    return local.list(items)
  }

  /// The comparisons with all other codes, class by class.
  private mutating func classes(
    _ code: Int, in entry: SharedValues.ProtocolValues, local: inout ValueStore
  ) -> Value {
    groups.removeAll(keepingCapacity: true)
    for index in 0..<entry.classCount {
      items.removeAll(keepingCapacity: true)
      for other in 0..<Int(entry.codeCount) where other != code {
        guard pages.values.code(other, of: entry).classIndex == index else { continue }
        items.append(pages.comparison(of: code, with: other, in: entry, local: &local))
      }
      guard !items.isEmpty else { continue }
      let comparisons = local.list(items)
      groups.append(
        local.record(
          pages.values.common.records[.classComparisons],
          [pages.values.classes[Int(entry.firstClass + index)], comparisons]))
    }
    return local.list(groups)
  }
}
