/// Consecutive elements of one of a program's arrays.
struct Slice: BitwiseCopyable, Sendable {
  var start: Int32
  var count: Int32

  static let empty = Slice(start: 0, count: 0)

  var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
}

/// One step of a compiled template.
///
/// Paths are slices of `Program.path`; an empty one is the implicit iterator `{{.}}`.
/// Indentations and texts are slices of `Program.text`.
enum Instruction: BitwiseCopyable, Sendable {
  case text(Slice)

  /// The text of a pattern, to be escaped for the template that shows it.
  case plainText(Slice)
  case value(path: Slice, raw: Bool, format: TemplateFormat)

  /// Runs the steps up to `end`, the index of its `sectionEnd`, for each item.
  case section(path: Slice, end: Int32)
  case sectionEnd

  /// Goes on at `end` unless the value is false.
  case inverted(path: Slice, end: Int32)

  case partial(TemplateReference, indentation: Slice, standalone: Bool)

  /// Runs another template with the blocks in `overrides`; goes on at `end`.
  case parent(
    TemplateReference, overrides: Slice, indentation: Slice, standalone: Bool, end: Int32)

  /// Runs what overrides the block and goes on at `end`, or else the steps before it.
  case block(name: Int32, indentation: Slice, standalone: Bool, end: Int32)

  /// The end of a block that overrides another one.
  case overrideEnd
  case templateEnd
}

/// Which template a tag includes.
enum TemplateReference: BitwiseCopyable, Sendable {
  case named(TemplateID)

  /// The template whose name is the value at a path.
  case dynamic(path: Slice)
}

/// A block that a parent tag gives: its name, and the first of its steps.
struct Override: BitwiseCopyable, Sendable {
  let name: Int32
  let start: Int32
}

/// A template of a library, by the order in which names were first mentioned.
public struct TemplateID: BitwiseCopyable, Sendable, Hashable {
  let index: Int32
}
