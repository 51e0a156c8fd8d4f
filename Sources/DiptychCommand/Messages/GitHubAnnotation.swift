import Diagnostics

/// A message as a workflow command, which GitHub shows at the line of the file.
///
/// https://docs.github.com/actions/reference/workflow-commands-for-github-actions
enum GitHubAnnotation {
  static func line(_ diagnostic: Diagnostic) -> String {
    var properties = ["file=\(escaped(diagnostic.path, also: [":", ","]))"]
    if let position = diagnostic.position {
      properties += ["line=\(position.line)", "col=\(position.column)"]
    }
    let text = escaped(diagnostic.sentence, also: [])
    return "::\(diagnostic.severity.rawValue) \(properties.joined(separator: ","))::\(text)\n"
  }

  private static func escaped(_ text: String, also signs: Set<Unicode.Scalar>) -> String {
    let always: Set<Unicode.Scalar> = ["%", "\r", "\n"]
    var result = ""
    for scalar in text.unicodeScalars {
      if always.contains(scalar) || signs.contains(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
