import Synchronization

/// Hands out the numbers 0, 1, 2 … to tasks that share work.
public final class Counter: Sendable {
  private let next = Atomic<Int>(0)

  public init() {}

  /// The next number; `nil` once `limit` is reached.
  public func take(below limit: Int) -> Int? {
    let taken = next.wrappingAdd(1, ordering: .relaxed).oldValue
    return taken < limit ? taken : nil
  }

  /// Hands out nothing more.
  public func exhaust() {
    next.store(Int.max / 2, ordering: .relaxed)
  }
}
