import Synchronization

/// How many pages are done; tasks add to it while others look.
public final class Progress: Sendable {
  private let done = Atomic<Int>(0)

  init() {}

  public var pages: Int {
    done.load(ordering: .relaxed)
  }

  func add(_ count: Int) {
    done.wrappingAdd(count, ordering: .relaxed)
  }
}
