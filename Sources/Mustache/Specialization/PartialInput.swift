/// The data of many pages, as far as they have it in common.
public indirect enum PartialInput: Sendable {
  /// A value that is the same for all these pages.
  case `static`(Value)

  /// A record of which some fields are static, in the order of its shape.
  case record(Shape, [PartialInput])

  /// A value that each page brings, by its number among them.
  case dynamic(Int, ValueType)
}
