import Diagnostics

/// A line of a code's `flow`, as it was read.
struct FlowLine: Sendable {
  let from: String
  let to: String
  let message: String
  let location: SourceLocation
}

extension [FlowLine] {
  /// The lines as the flow of a code, of which those with the code itself are marked.
  func steps(of code: CodeValue, name: String?, log: inout DiagnosticLog) -> [FlowStep] {
    let steps = map { line in
      FlowStep(
        from: line.from, to: line.to, message: line.message,
        isCode: Self.isCode(line.message, code.text, name: name))
    }
    if let first, !steps.contains(where: \.isCode) {
      let title = name.map { "\(code) \($0)" } ?? code.text
      log.append(
        Diagnostic(
          .warning, at: first.location, "no line of the flow has the code itself",
          remedy: "start the message of one with “\(title)”"))
    }
    return steps
  }

  /// Whether the code is the first word of a message, or a later one with its name after it.
  private static func isCode(_ message: String, _ code: String, name: String?) -> Bool {
    if message == code || message.hasPrefix(code + " ") { return true }
    guard let name else { return false }
    let (message, title) = (message.utf8, " \(code) \(name)".utf8)
    return message.indices.contains { start in
      let rest = message[start...]
      guard rest.first == UInt8(ascii: " "), rest.starts(with: title) else { return false }
      let next = rest.dropFirst(title.count).first
      return next == nil || next == UInt8(ascii: " ")
    }
  }
}
