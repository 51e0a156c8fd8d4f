/// The different bodies of sections in programs whose output depends on nothing but the section's
/// own value, numbered from 0.
///
/// Programs of one template mostly have the same bodies, so that what was rendered of a value for
/// one of them can be used again for the others.
public struct SectionBodies: Sendable {
  private var numbers: [[UInt8]: Int32] = [:]

  public init() {}

  /// The number of the body between two steps; `nil` if its output depends on other values.
  ///
  /// - Parameters:
  ///   - steps: the steps of the body with the `sectionEnd`.
  ///   - depth: how many sections are open around this one.
  mutating func number(
    of steps: Range<Int>, in program: borrowing ResidualProgram, depth: Int32
  ) -> Int32? {
    var content: [UInt8] = []
    for index in steps {
      let step = program.steps[index]
      content.append(step.action.rawValue)
      Self.append(step.text.count, to: &content)
      content += program.text[step.text.range]
      switch step.action {
      case .sectionEnd, .nothing, .end: continue
      case .value, .section, .inverted: content.append(step.escaping.rawValue)
      }
      guard case .item(let item) = step.path.base, item >= depth else { return nil }
      Self.append(item - depth, to: &content)
      Self.append(step.end == 0 ? 0 : step.end - Int32(index), to: &content)
      Self.append(step.path.slots.count, to: &content)
      for slot in program.slots[step.path.slots.range] {
        Self.append(Int32(slot), to: &content)
      }
    }
    if let known = numbers[content] { return known }
    let number = Int32(numbers.count)
    numbers[content] = number
    return number
  }

  private static func append(_ number: Int32, to content: inout [UInt8]) {
    withUnsafeBytes(of: number) { content += $0 }
  }
}
