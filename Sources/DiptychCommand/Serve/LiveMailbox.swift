import HTTPServer
import Pages
import Synchronization

/// What the reading of a site and the server on its own thread tell each other.
final class LiveMailbox: Sendable {
  /// What became of the site.
  struct Outcome: Sendable {
    /// `nil` if there are errors.
    let pages: SitePages?
    let messages: [String]
  }

  /// Rings where there is another outcome.
  let wakeup: Wakeup

  /// Goes on where files have changed.
  let signals: AsyncStream<Void>
  private let continuation: AsyncStream<Void>.Continuation
  private let outcome = Mutex<Outcome?>(nil)
  private let names = Mutex<[String]>([])

  init(_ wakeup: Wakeup) {
    self.wakeup = wakeup
    (signals, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  func put(_ outcome: Outcome) {
    self.outcome.withLock { $0 = outcome }
    wakeup.ring()
  }

  func takeOutcome() -> Outcome? {
    outcome.withLock { outcome in
      defer { outcome = nil }
      return outcome
    }
  }

  /// - Parameter changed: names as seen from the site's folder; none for the first reading.
  func note(_ changed: [String]) {
    names.withLock { $0 += changed }
    continuation.yield()
  }

  func takeNames() -> [String] {
    names.withLock { names in
      defer { names = [] }
      return names
    }
  }
}
