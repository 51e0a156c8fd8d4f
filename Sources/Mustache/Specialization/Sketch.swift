/// Data of which part is known before a page is rendered.
public enum Sketch: Sendable {
  /// A value that is the same for all pages in question.
  case known(Value)

  /// A record of which some fields are known.
  case record([String: Sketch])

  /// A value that each page brings, by its place in the list of such values.
  case hole(Int, ValueType)
}
