/// A section that is running.
struct SectionLoop: BitwiseCopyable {
  let body: Int

  /// The list, or the single value.
  let next: Value

  /// How many items are still to come.
  var remaining: Int
}

/// Where to go on, and with what, when a template or an overriding block ends.
struct TemplateCall: BitwiseCopyable {
  let next: Int
  let indentation: Slice
  let scope: Int32
  let scopeCount: Int32

  /// The format in which patterns were shown.
  let format: TemplateFormat
}

/// The blocks that a parent tag gave, and the scope that the tag itself stands in.
struct OverrideScope: BitwiseCopyable {
  static let none: Int32 = -1

  let overrides: Slice
  let outer: Int32
}
