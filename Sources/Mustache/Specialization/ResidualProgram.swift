/// What is left of a template when everything static has been rendered: text, and the steps that
/// depend on dynamic input.
public struct ResidualProgram: Sendable {
  var steps: [Step] = []
  var text: [UInt8] = []

  /// Places of fields in records, to which paths lead.
  var slots: [UInt16] = []

  /// How many sections are open at the same time at most.
  var depth = 0

  /// The numbers of the dynamic inputs that it shows anything of.
  public var usedInputs: Set<Int> {
    var used: Set<Int> = []
    for step in steps {
      switch step.action {
      case .value, .section, .inverted:
        if case .input(let number) = step.path.base { used.insert(Int(number)) }
      case .sectionEnd, .nothing, .end: break
      }
    }
    return used
  }

  /// Text, and what is to be done after it.
  struct Step: BitwiseCopyable, Sendable {
    var text: Slice
    let action: Action
    let path: DynamicPath

    /// What is done to a value that is shown.
    let escaping: Escaping

    /// The index of a section's `sectionEnd`, or of the step after an inverted section.
    var end: Int32 = 0

    /// The number of a section's body in `SectionBodies`; -1 if its output depends on more than the
    /// section's value.
    var body: Int32 = -1
  }

  enum Action: UInt8, BitwiseCopyable, Sendable {
    /// Shows a value.
    case value

    /// Runs the steps up to `end` for each item.
    case section
    case sectionEnd

    /// Goes on at `end` unless the value is false.
    case inverted

    /// Goes on: the text stands alone.
    case nothing

    /// Ends the page.
    case end
  }

  /// Where a value comes from: a dynamic input or the item of an open section, and a field within.
  struct DynamicPath: BitwiseCopyable, Sendable {
    enum Base: BitwiseCopyable, Sendable {
      case input(Int32)

      /// The item of the section that is open at a depth from 0.
      case item(Int32)
    }

    let base: Base

    /// The fields to follow from there, in `ResidualProgram.slots`.
    let slots: Slice

    /// Of a step that needs no value.
    static let none = DynamicPath(base: .input(0), slots: .empty)
  }
}
