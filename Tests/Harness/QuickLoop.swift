import Foundation

/// What `FAST=1` asks for: an answer within a minute.
package enum QuickLoop {
  package static let isOn = ProcessInfo.processInfo.environment["FAST"] == "1"

  /// How many random inputs a test tries.
  package static func count(_ count: Int, quickly few: Int) -> Int { isOn ? few : count }
}
