import Synchronization

/// How many files are done; tasks add to it while others look.
public final class Progress: Sendable {
  private let done = Atomic<Int>(0)

  public init() {}

  public var files: Int {
    done.load(ordering: .relaxed)
  }

  func add(_ count: Int) {
    done.wrappingAdd(count, ordering: .relaxed)
  }
}
