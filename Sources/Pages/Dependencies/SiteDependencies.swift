public import ContentHash

/// Everything that pages are made of, by hash: what is equal here makes equal pages.
public struct SiteDependencies: Sendable, Hashable {
  /// For each unit, its parts by name.
  public private(set) var units: [DependencyUnit: [String: ContentHash]] = [:]

  public init() {}

  public mutating func set(_ name: String, of unit: DependencyUnit, to hash: ContentHash) {
    units[unit, default: [:]][name] = hash
  }

  /// The parts of a unit that are not as they were, sorted by name.
  public func changes(of unit: DependencyUnit, since old: SiteDependencies) -> [String] {
    let now = units[unit] ?? [:]
    let before = old.units[unit] ?? [:]
    return Set(now.keys).union(before.keys).filter { now[$0] != before[$0] }.sorted()
  }
}
