/// What is left of a template when everything known has been rendered: text, and the steps that
/// depend on a page's own values.
public struct Residue: Sendable {
  var steps: [Step] = []
  var text: [UInt8] = []

  /// Places of fields in records, to which accesses point.
  var slots: [UInt16] = []

  enum Step: BitwiseCopyable, Sendable {
    case text(Slice)
    case value(Access, Escaping)

    /// Runs the steps up to `end`, the index of its `sectionEnd`, for each item.
    case section(Access, end: Int32)
    case sectionEnd

    /// Goes on at `end` unless the value is false.
    case inverted(Access, end: Int32)
  }

  /// Where a value comes from: a hole or the item of an open section, and a field within.
  struct Access: BitwiseCopyable, Sendable {
    enum Base: BitwiseCopyable, Sendable {
      case hole(Int32)

      /// The item of the section that is open at a depth from 0.
      case item(Int32)
    }

    let base: Base

    /// The fields to follow from there, in `Residue.slots`.
    let slots: Slice
  }
}
