import Catalog
import Diagnostics

/// Holds back what a file allows, and tells which of its allowances were needless.
struct Silencer {
  /// What a message about an allowance ends with.
  private static let unusedName = "unused-allow"

  private let allowances: [Allowance]
  private var used: Set<Int> = []

  init(_ allowances: [Allowance]) {
    self.allowances = allowances
  }

  /// Whether a finding is allowed.
  mutating func silences(_ finding: Finding, in scope: Scope?) -> Bool {
    guard let index = allowances.firstIndex(where: { $0.covers(finding.check, in: scope) }) else {
      return false
    }
    used.insert(index)
    return true
  }

  /// Names of no check, and allowances that silenced nothing. Asked for when the file is read.
  func report(to log: inout DiagnosticLog) {
    let names = CheckName.allCases.map(\.rawValue)
    for (index, allowance) in allowances.enumerated() {
      if !names.contains(allowance.name) {
        log.append(
          Diagnostic(
            at: allowance.location, "there is no check “\(allowance.name)”",
            remedy: Suggestion.remedy(for: allowance.name, among: names)))
      } else if !used.contains(index) {
        log.append(
          Diagnostic(
            .warning, at: allowance.location, "“\(allowance.name)” silences nothing here",
            remedy: "remove it [\(Self.unusedName)]"))
      }
    }
  }
}
