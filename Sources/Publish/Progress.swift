import Synchronization

/// How many files are done; tasks add to it while others look.
package final class Progress: Sendable {
  private let done = Atomic<Int>(0)

  package init() {}

  /// How many files are done now.
  package var files: Int {
    done.load(ordering: .relaxed)
  }

  func add(_ count: Int) {
    done.wrappingAdd(count, ordering: .relaxed)
  }
}
