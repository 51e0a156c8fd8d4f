import Mustache

/// The pattern of a sentence for two codes that differ in a fact, with what it asks for of that
/// which has to be made for it.
struct DifferencePattern: Sendable {
  let id: TemplateID

  /// What both codes tell.
  let asksForBoth: Bool

  /// What one of them tells and the other does not.
  let asksForOnly: Bool

  /// The particles after what the codes tell.
  let asksForParticles: Bool

  init(_ id: TemplateID, in templates: Templates, of type: RecordType) {
    self.id = id
    var checker = TemplateChecker(templates)
    checker.check(id, with: type)
    let names = Set(checker.uses.map(\.field))
    asksForBoth = DifferenceShapes.Field.ofBoth.contains { names.contains($0.rawValue) }
    asksForOnly = DifferenceShapes.SideField.ofOnly.contains { names.contains($0.rawValue) }
    asksForParticles = DifferenceShapes.SideField.particlesOfValues.contains {
      names.contains($0.rawValue)
    }
  }
}
