import Diagnostics

extension Renderer {
  /// The value at a path: its first name in the innermost context that has it, the others within.
  func lookUp(_ path: Slice) -> Value {
    guard path.count > 0 else { return contexts[contexts.count - 1] }
    var index = contexts.count - 1
    while index >= 0 {
      if var value = field(templates.program.path[Int(path.start)], of: contexts[index]) {
        for position in path.range.dropFirst() {
          guard let inner = field(templates.program.path[position], of: value) else {
            return .null
          }
          value = inner
        }
        return value
      }
      index -= 1
    }
    return .null
  }

  private func field(_ name: Int32, of value: Value) -> Value? {
    guard value.kind == .record else { return nil }
    let slot = shapes.slot(of: name, in: value.shape)
    guard slot != ShapeTable.absent else { return nil }
    let position = Int(value.start) + Int(slot)
    return value.isLocal ? local.values[position] : shared.values[position]
  }

  func resolve(
    _ reference: TemplateReference, at step: Int
  ) throws(Diagnostic) -> TemplateID? {
    let name: String
    switch reference {
    case .named(let id):
      let template = templates.program.templates[Int(id.index)]
      if template.exists { return id }
      name = template.name
    case .dynamic(let path):
      name = text(of: lookUp(path))
      if let id = templates.id(of: name) { return id }
    }
    guard unknownTemplates == .error else { return nil }
    throw templates.unknownTemplate(name, at: step)
  }

  private func text(of value: Value) -> String {
    guard value.kind == .text || value.kind == .markup else { return "" }
    let bytes = value.isLocal ? local.bytes[value.range] : shared.bytes[value.range]
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What overrides a block, and the scope of that override: the outermost one wins, and blocks
  /// inside it are overridden only by templates that extend the one it stands in.
  func override(of name: Int32) -> (Override, outer: Int32)? {
    var found: (Override, outer: Int32)?
    var current = scope
    while current != OverrideScope.none {
      let candidate = scopes[Int(current)]
      for index in candidate.overrides.range {
        let override = templates.program.overrides[index]
        if override.name == name {
          found = (override, candidate.outer)
          break
        }
      }
      current = candidate.outer
    }
    return found
  }
}
