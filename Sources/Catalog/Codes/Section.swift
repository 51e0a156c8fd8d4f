/// A part of a code's text.
public enum Section: String, Sendable, Hashable, CaseIterable {
  case description
  /// When you see it.
  case encounter
  /// How to fix.
  case fix

  /// The key of its heading in a string table.
  public var headingKey: String {
    "sections.\(rawValue)"
  }
}
