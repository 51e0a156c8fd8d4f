import Mustache

/// What the patterns of differences see.
struct DifferenceShapes: Sendable {
  static let formsRole = "forms"

  /// The names of what a sentence sees, and of what it sees of either code.
  enum Field: String, CaseIterable {
    case a, b, both, bothForms

    static let ofBoth: [Field] = [.both, .bothForms]
  }

  enum SideField: String, CaseIterable {
    case code, name, value, only, isOne, forms, onlyForms
    case particles, valueParticles, onlyParticles

    static let ofOnly: [SideField] = [.only, .onlyForms, .onlyParticles]
    static let particlesOfValues: [SideField] = [.valueParticles, .onlyParticles]
  }

  let sentence: Shape
  let side: Shape
  let particles: Shape

  /// For each locale.
  let forms: [Shape]
  let table: ShapeTable

  init(for templates: Templates, forms: [[String]]) throws(TooManyShapes) {
    var table = ShapeTable(for: templates)
    sentence = try table.shape(Field.allCases.map(\.rawValue))
    side = try table.shape(SideField.allCases.map(\.rawValue))
    particles = try table.shape(Particle.allCases.map(\.rawValue))
    var shapes: [Shape] = []
    for names in forms { shapes.append(try table.shape(names)) }
    self.forms = shapes
    self.table = table
  }

  /// The type of what a sentence sees in a locale with some forms.
  static func type(forms: [String]) -> RecordType {
    let forms = ValueType.record(RecordType(forms.map { ($0, .scalar) }, role: formsRole))
    let particles = ValueType.record(
      RecordType(Particle.allCases.map { ($0.rawValue, .scalar) }))
    let side = RecordType(
      SideField.allCases.map { field in
        switch field {
        case .forms, .onlyForms: (field.rawValue, forms)
        case .particles, .valueParticles, .onlyParticles: (field.rawValue, particles)
        case .code, .name, .value, .only, .isOne: (field.rawValue, .scalar)
        }
      }, role: "side")
    return RecordType(
      Field.allCases.map { field in
        switch field {
        case .a, .b: (field.rawValue, .record(side))
        case .both: (field.rawValue, .scalar)
        case .bothForms: (field.rawValue, forms)
        }
      }, role: "sentence")
  }
}
