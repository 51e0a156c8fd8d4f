import ContentHash
import Pages
import Planning

/// What pages are made of, as lines of text: a line for each unit with its hash, then one for each
/// of its parts.
enum DependencyText {
  private static let unit: StaticString = "unit"
  private static let part: StaticString = "part"

  /// - Parameter hashes: those of the same units, if they are known.
  static func write(_ dependencies: SiteDependencies, _ hashes: UnitHashes? = nil) -> [UInt8] {
    var text: [UInt8] = []
    let hashes = hashes ?? dependencies.hashes
    let units = dependencies.units.map { (name: $0.key.description, parts: $0.value) }
    for unit in units.sorted(by: { $0.name < $1.name }) {
      StateLine.append(Self.unit, hashes[unit.name] ?? .none, unit.name, to: &text)
      for part in unit.parts {
        StateLine.append(Self.part, part.hash, part.name, to: &text)
      }
    }
    return text
  }

  /// - Returns: `nil` if a line can't be read.
  static func read(_ text: [UInt8]) -> SiteDependencies? {
    var dependencies = SiteDependencies()
    var current: DependencyUnit?
    let isRead = StateLine.readEach(text) { line in
      guard let (hash, name) = line.hashAndValue else { return false }
      if line.starts(with: unit) {
        current = DependencyUnit(name)
        if let current { dependencies.add([], to: current) }
        return current != nil
      }
      guard line.starts(with: part), let current else { return false }
      dependencies.add([.init(name, hash)], to: current)
      return true
    }
    return isRead ? dependencies : nil
  }

  /// Reads the units without their parts.
  ///
  /// - Returns: `nil` if a unit can't be read.
  static func readHashes(_ text: [UInt8]) -> UnitHashes? {
    var hashes = UnitHashes()
    let isRead = StateLine.readEach(text) { line in
      guard line.starts(with: unit) else { return line.starts(with: part) }
      guard let (hash, name) = line.hashAndValue else { return false }
      hashes[name] = hash
      return true
    }
    return isRead ? hashes : nil
  }
}
