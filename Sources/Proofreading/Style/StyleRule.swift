import Synchronization

/// Something that the texts of a locale should not say, as an editor has written it down.
struct StyleRule: Sendable {
  /// What is looked for.
  let pattern: StylePattern

  /// What is wrong with it.
  let reason: String

  /// What would be right.
  let remedy: String
}

/// A regular expression that is made once and shared by the tasks that read texts, one at a time.
final class StylePattern: Sendable {
  private let expression: Mutex<Regex<AnyRegexOutput>>

  /// - Returns: `nil` for a text that is no regular expression.
  init?(_ pattern: String) {
    guard let expression = try? Regex(pattern) else { return nil }
    self.expression = Mutex(expression.matchingSemantics(.unicodeScalar))
  }

  /// The parts of a text that the expression finds, in order.
  func matches(in text: String) -> [Substring] {
    expression.withLock { expression in text.matches(of: expression).map { text[$0.range] } }
  }
}
