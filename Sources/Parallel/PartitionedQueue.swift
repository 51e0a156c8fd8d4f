/// Hands out numbers to tasks, to each from a part of its own as long as that has any.
///
/// Neighbouring numbers have something in common: a task goes on where it is, and two tasks stay
/// out of each other's way.
public final class PartitionedQueue: Sendable {
  private let parts: [(range: Range<Int>, counter: Counter)]

  /// A queue from which nothing has been taken.
  ///
  /// - Parameters:
  ///   - count: the numbers from 0 to one below it are handed out.
  ///   - parts: into how many parts they are divided; there is at least one.
  public init(count: Int, parts: Int) {
    let partCount = max(1, min(parts, count))
    self.parts = (0..<partCount).map { part in
      (count * part / partCount..<count * (part + 1) / partCount, Counter())
    }
  }

  public var partCount: Int { parts.count }

  /// A number of a part, or of the next one that has any; `nil` once all are taken.
  public func take(from part: Int) -> Int? {
    for step in 0..<parts.count {
      let (range, counter) = parts[(part + step) % parts.count]
      if let taken = counter.take(below: range.count) { return range.lowerBound + taken }
    }
    return nil
  }

  /// Hands out nothing more.
  public func exhaust() {
    for part in parts { part.counter.exhaust() }
  }
}
