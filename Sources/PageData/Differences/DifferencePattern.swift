import Mustache

/// The pattern of a sentence for two codes that differ in a fact, with what it asks for: nothing else
/// is made for it.
struct DifferencePattern: Sendable {
  let id: TemplateID

  /// The bits of the names that it asks for, of either code or of both.
  private let fields: UInt32
  private let sideFields: UInt32

  init(_ id: TemplateID, in templates: Templates, of type: RecordType) {
    self.id = id
    var checker = TemplateChecker(templates)
    checker.check(id, with: type)
    let names = Set(checker.uses.map(\.field))
    fields = Self.bits(of: DifferenceShapes.Field.allCases, in: names)
    sideFields = Self.bits(of: DifferenceShapes.SideField.allCases, in: names)
  }

  /// - Parameter place: the place of a name among all of `DifferenceShapes.Field`.
  func asksForBoth(_ place: Int) -> Bool {
    fields & 1 << place != 0
  }

  /// - Parameter place: the place of a name among all of `DifferenceShapes.SideField`.
  func asksOfSide(_ place: Int) -> Bool {
    sideFields & 1 << place != 0
  }

  private static func bits<Field: RawRepresentable<String>>(
    of fields: [Field], in names: Set<String>
  ) -> UInt32 {
    fields.enumerated().reduce(0) { bits, field in
      names.contains(field.element.rawValue) ? bits | 1 << field.offset : bits
    }
  }
}
