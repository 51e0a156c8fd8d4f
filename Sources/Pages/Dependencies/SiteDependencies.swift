public import ContentHash

/// Everything that pages are made of, by hash: what is equal here makes equal pages.
public struct SiteDependencies: Sendable, Hashable {
  /// One thing that a unit consists of, by what it is called in explanations.
  public struct Part: Sendable, Hashable {
    public let name: String
    public let hash: ContentHash

    public init(_ name: String, _ hash: ContentHash) {
      self.name = name
      self.hash = hash
    }
  }

  /// For each unit, its parts, always in the same order.
  public private(set) var units: [DependencyUnit: [Part]] = [:]

  public init() {}

  /// Adds parts to a unit.
  public mutating func add(_ parts: [Part], to unit: DependencyUnit) {
    units[unit, default: []] += parts
  }

  /// The parts of a unit that are not as they were, sorted by name.
  public func changes(of unit: DependencyUnit, since old: SiteDependencies) -> [String] {
    let now = Set(units[unit] ?? [])
    let before = Set(old.units[unit] ?? [])
    return Set(now.symmetricDifference(before).map(\.name)).sorted()
  }
}
