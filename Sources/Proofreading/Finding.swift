import Catalog
import Diagnostics

/// Something in a text that is probably a mistake.
struct Finding: Sendable {
  let check: CheckName
  let location: SourceLocation

  /// What is wrong.
  let message: String

  /// What would be right.
  let remedy: String

  /// The warning, which ends with the name that silences it.
  var diagnostic: Diagnostic {
    Diagnostic(.warning, at: location, message, remedy: "\(remedy) [\(check.rawValue)]")
  }
}
