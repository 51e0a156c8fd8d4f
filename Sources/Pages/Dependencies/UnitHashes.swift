package import ContentHash
import Planning

/// One hash for each unit, by the unit's name: all that it takes to tell which ones have changed.
package struct UnitHashes: Sendable, Hashable {
  package private(set) var hashes: [String: ContentHash] = [:]

  package init() {}

  package subscript(unit: String) -> ContentHash? {
    get { hashes[unit] }
    set { hashes[unit] = newValue }
  }

  /// The units that are not as they were.
  func changedUnits(since old: UnitHashes) -> Set<DependencyUnit> {
    let changed = hashes.keys.filter { self[$0] != old[$0] }
    let gone = old.hashes.keys.filter { self[$0] == nil }
    return Set((changed + gone).compactMap { DependencyUnit($0) })
  }
}
