import Synchronization

/// Transforms every element as `concurrentMap` does, and puts the results together while other
/// elements are still being transformed.
///
/// - Parameters:
///   - elements: what is transformed.
///   - start: what the results are added to.
///   - jobs: how many tasks there are at most.
///   - transform: makes an element's result, on any task.
///   - add: adds the result of an element, after those of all elements before it.
/// - Returns: `start` with all results.
public func concurrentReduce<Element: Sendable, Result: Sendable, Total: Sendable>(
  _ elements: [Element], into start: Total, jobs: Int,
  _ transform: @escaping @Sendable (Element) -> Result,
  _ add: @escaping @Sendable (inout Total, Result) -> Void
) async -> Total {
  let results = ResultsInOrder(start, add)
  _ = await concurrentMap(Array(elements.indices), jobs: jobs) { index in
    results.take(transform(elements[index]), of: index)
  }
  return results.total
}

/// Results that come in any order.
private final class ResultsInOrder<Result: Sendable, Total: Sendable>: Sendable {
  private struct State {
    var total: Total

    /// Those that wait for one before them.
    var waiting: [Int: Result] = [:]
    var next = 0
  }

  private let state: Mutex<State>
  private let add: @Sendable (inout Total, Result) -> Void

  init(_ start: Total, _ add: @escaping @Sendable (inout Total, Result) -> Void) {
    state = Mutex(State(total: start))
    self.add = add
  }

  var total: Total { state.withLock { $0.total } }

  func take(_ result: Result, of index: Int) {
    state.withLock { state in
      state.waiting[index] = result
      while let result = state.waiting.removeValue(forKey: state.next) {
        add(&state.total, result)
        state.next += 1
      }
    }
  }
}
