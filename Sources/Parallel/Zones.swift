/// Hands out numbers to tasks, to each from a zone of its own as long as that has any.
///
/// Neighbouring numbers have something in common: a task goes on where it is, and two tasks stay out
/// of each other's way.
public final class Zones: Sendable {
  private let zones: [(range: Range<Int>, counter: Counter)]

  /// - Parameters:
  ///   - count: the numbers from 0 to one below it are handed out.
  ///   - zones: into how many parts they are divided; there is at least one.
  public init(count: Int, zones: Int) {
    let parts = max(1, min(zones, count))
    self.zones = (0..<parts).map { part in
      (count * part / parts..<count * (part + 1) / parts, Counter())
    }
  }

  public var zoneCount: Int { zones.count }

  /// A number of a zone, or of the next one that has any; `nil` once all are taken.
  public func take(from zone: Int) -> Int? {
    for step in 0..<zones.count {
      let (range, counter) = zones[(zone + step) % zones.count]
      if let taken = counter.take(below: range.count) { return range.lowerBound + taken }
    }
    return nil
  }

  /// Hands out nothing more.
  public func exhaust() {
    for zone in zones { zone.counter.exhaust() }
  }
}
