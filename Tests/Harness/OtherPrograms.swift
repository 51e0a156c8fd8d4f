package import Testing

/// Tests that start other programs, such as the built tool. `FAST=1` leaves them out.
package enum OtherPrograms {
  /// Whether the tests may start any.
  package static let areAllowed = !QuickLoop.isOn
}

extension Trait where Self == ConditionTrait {
  /// For a test that starts other programs, without which it fails under `FAST=1`.
  package static var startsProcesses: Self {
    .enabled(if: OtherPrograms.areAllowed, "it starts processes, and FAST=1 leaves these tests out")
  }
}
