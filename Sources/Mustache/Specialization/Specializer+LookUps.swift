extension Specializer {
  mutating func lookUp(_ path: Slice) -> Context {
    guard path.count > 0 else { return contexts[contexts.count - 1] }
    let names = templates.program.path[path.range]
    for context in contexts.reversed() {
      guard var found = field(names[names.startIndex], of: context) else { continue }
      for name in names.dropFirst() {
        guard let inner = field(name, of: found) else { return .input(.static(.null)) }
        found = inner
      }
      return found
    }
    return .input(.static(.null))
  }

  private mutating func field(_ name: Int32, of context: Context) -> Context? {
    switch context {
    case .input(.static(let value)):
      guard value.kind == .record else { return nil }
      let slot = shapes.slot(of: name, in: value.shape)
      guard slot != ShapeTable.absent else { return nil }
      return .input(.static(store(of: value).field(Int(slot), of: value)))
    case .input(.record(let shape, let fields)):
      let slot = shapes.slot(of: name, in: shape.number)
      return slot == ShapeTable.absent ? nil : .input(fields[Int(slot)])
    case .input(.dynamic(let number, let type)):
      return field(
        name, of: ResidualProgram.DynamicPath(base: .input(Int32(number)), slots: .empty), type)
    case .path(let path, let type):
      return field(name, of: path, type)
    }
  }

  private mutating func field(
    _ name: Int32, of path: ResidualProgram.DynamicPath, _ type: ValueType
  ) -> Context? {
    guard case .record(let record) = type,
      let slot = record.fields.firstIndex(where: {
        $0.name == templates.names.names[Int(name)]
      })
    else { return nil }
    let start = residual.slots.count
    residual.slots += residual.slots[path.slots.range]
    residual.slots.append(UInt16(slot))
    let slots = Slice(start: Int32(start), count: Int32(residual.slots.count - start))
    return .path(
      ResidualProgram.DynamicPath(base: path.base, slots: slots), record.fields[slot].type)
  }
}
