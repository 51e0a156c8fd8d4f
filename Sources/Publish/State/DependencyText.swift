import ContentHash
import Pages
import Planning

/// What pages are made of, as lines of text: a line for each unit, then one for each of its parts.
enum DependencyText {
  static func write(_ dependencies: SiteDependencies) -> [UInt8] {
    var text: [UInt8] = []
    let units = dependencies.units.map { (name: $0.key.description, parts: $0.value) }
    for unit in units.sorted(by: { $0.name < $1.name }) {
      StateLine.append("unit", unit.name, to: &text)
      for part in unit.parts {
        StateLine.append("part", part.hash, part.name, to: &text)
      }
    }
    return text
  }

  /// - Returns: `nil` if a line can't be read.
  static func read(_ text: [UInt8]) -> SiteDependencies? {
    var dependencies = SiteDependencies()
    var unit: DependencyUnit?
    var parts: [SiteDependencies.Part] = []
    let isRead = StateLine.readEach(text) { line in
      if line.starts(with: "unit") {
        if let unit { dependencies.add(parts, to: unit) }
        parts.removeAll(keepingCapacity: true)
        unit = line.value.flatMap { DependencyUnit($0) }
        return unit != nil
      }
      guard line.starts(with: "part"), unit != nil, let (hash, name) = line.hashAndValue else {
        return false
      }
      parts.append(.init(name, hash))
      return true
    }
    if let unit { dependencies.add(parts, to: unit) }
    return isRead ? dependencies : nil
  }
}
