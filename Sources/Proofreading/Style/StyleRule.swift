/// Something that the texts of a locale should not say, as an editor has written it down.
struct StyleRule: Sendable {
  /// What is looked for, as it was written.
  let pattern: String

  /// What is wrong with it.
  let reason: String

  /// What would be right.
  let remedy: String

  /// The parts of a text that the rule finds, in order.
  func matches(in text: String) -> [Substring] {
    // A regular expression can't be shared by tasks.
    guard let expression = try? Regex(pattern) else { return [] }
    return text.matches(of: expression).map { text[$0.range] }
  }
}
