import CEvent
import Glibc

/// A bell by which any task wakes the loop of a server.
public struct Wakeup: Sendable {
  let descriptor: CInt

  /// A bell that is silent; `nil` if the system has no descriptor left for it.
  public init?() {
    descriptor = eventfd(0, CInt(EFD_CLOEXEC | EFD_NONBLOCK))
    guard descriptor >= 0 else { return nil }
  }

  /// Wakes whoever waits; safe from any thread.
  public func ring() {
    var one: UInt64 = 1
    _ = write(descriptor, &one, MemoryLayout.size(ofValue: one))
  }

  /// Takes what rang.
  func silence() {
    var count: UInt64 = 0
    _ = read(descriptor, &count, MemoryLayout.size(ofValue: count))
  }
}
