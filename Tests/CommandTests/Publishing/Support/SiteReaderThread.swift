import Foundation
import Synchronization

/// Someone who reads a published site again and again on a thread of its own.
final class SiteReaderThread: Sendable {
  private struct State {
    var isOver = false
    var count = 0
    var failure: PublishedSnapshot?
  }

  private let state = Mutex(State())
  private let end = DispatchSemaphore(value: 0)

  /// Starts to read.
  ///
  /// - Parameter isRight: whether what was read is one version of the site.
  init(of folder: String, isRight: @escaping @Sendable (PublishedSnapshot) -> Bool) {
    Thread.detachNewThread { [self] in
      while !state.withLock({ $0.isOver || $0.failure != nil }) {
        guard let snapshot = PublishedSnapshot(of: folder) else { continue }
        state.withLock { state in
          state.count += 1
          if !isRight(snapshot) { state.failure = snapshot }
        }
      }
      end.signal()
    }
  }

  /// Stops reading.
  ///
  /// - Returns: how often the site was read, and what was wrong with it if anything was.
  func stop() -> (count: Int, failure: PublishedSnapshot?) {
    state.withLock { $0.isOver = true }
    end.wait()
    return state.withLock { ($0.count, $0.failure) }
  }
}
