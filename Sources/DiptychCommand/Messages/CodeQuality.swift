import ContentHash
import Diagnostics
import JSON

/// Messages as a Code Quality report, which GitLab shows in merge requests.
///
/// https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
enum CodeQuality {
  static func document(of diagnostics: [Diagnostic]) -> String {
    var seen: [String: Int] = [:]
    return JSONValue.array(
      diagnostics.map { diagnostic in
        let text = "\(diagnostic.path)\n\(diagnostic.sentence)"
        seen[text, default: 0] += 1
        return value(of: diagnostic, fingerprint: "\(text)\n\(seen[text, default: 0])")
      }
    ).document
  }

  /// - Parameter fingerprint: what tells the message from others in the next report, too. The line
  ///   is not part of it, so that a message whose line moves stays the same.
  private static func value(of diagnostic: Diagnostic, fingerprint: String) -> JSONValue {
    .object([
      ("description", .string(diagnostic.sentence)),
      ("check_name", .string("diptych")),
      ("fingerprint", .string(ContentHash(of: Array(fingerprint.utf8)).description)),
      ("severity", .string(diagnostic.severity == .error ? "major" : "minor")),
      (
        "location",
        .object([
          ("path", .string(diagnostic.path)),
          ("lines", .object([("begin", .number(diagnostic.position?.line ?? 1))])),
        ])
      ),
    ])
  }
}
