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

  /// The hashes of whole units.
  package var hashes: UnitHashes {
    var hashes = UnitHashes()
    var bytes: [UInt8] = []
    for (unit, parts) in units {
      bytes.removeAll(keepingCapacity: true)
      for part in parts {
        withUnsafeBytes(of: part.hash) { bytes += $0 }
        bytes += part.name.utf8
        bytes.append(Self.endOfName)
      }
      hashes[unit.description] = ContentHash(of: bytes)
    }
    return hashes
  }

  /// No byte of UTF-8.
  private static let endOfName: UInt8 = 0xFF

  /// The parts of a unit that are not as they were, sorted by name.
  package func changes(of unit: DependencyUnit, since old: SiteDependencies) -> [String] {
    let now = Set(units[unit] ?? [])
    let before = Set(old.units[unit] ?? [])
    return Set(now.symmetricDifference(before).map(\.name)).sorted()
  }
}
