package import ContentHash
package import Planning

/// Everything that pages are made of, by hash: what is equal here makes equal pages.
package struct SiteDependencies: Sendable, Hashable {
  /// One thing that a unit consists of, by what it is called in explanations.
  package struct Part: Sendable, Hashable {
    package let name: String
    package let hash: ContentHash

    package init(_ name: String, _ hash: ContentHash) {
      self.name = name
      self.hash = hash
    }
  }

  /// For each unit, its parts, always in the same order.
  package private(set) var units: [DependencyUnit: [Part]] = [:]

  package init() {}

  /// Takes over the units of several, none of which is in two.
  init(joining parts: [SiteDependencies]) {
    units.reserveCapacity(parts.reduce(0) { $0 + $1.units.count })
    for part in parts { units.merge(part.units) { $0 + $1 } }
  }

  /// Adds parts to a unit.
  package mutating func add(_ parts: [Part], to unit: DependencyUnit) {
    units[unit, default: []] += parts
  }

  /// The units that are not as they were.
  func changedUnits(since old: SiteDependencies) -> Set<DependencyUnit> {
    var changed: Set<DependencyUnit> = []
    for (unit, parts) in units where old.units[unit] != parts { changed.insert(unit) }
    for unit in old.units.keys where units[unit] == nil { changed.insert(unit) }
    return changed
  }

  /// The parts of a unit that are not as they were, sorted by name.
  package func changes(of unit: DependencyUnit, since old: SiteDependencies) -> [String] {
    let now = Set(units[unit] ?? [])
    let before = Set(old.units[unit] ?? [])
    return Set(now.symmetricDifference(before).map(\.name)).sorted()
  }
}
