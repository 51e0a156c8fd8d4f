extension Specializer {
  mutating func runSection(_ context: Context, body: Range<Int>) {
    switch context {
    case .input(.static(let value)): runSection(value, body: body)
    case .input(.record): run(body, within: context)
    case .input(.dynamic(let number, let type)):
      runSection(
        ResidualProgram.DynamicPath(base: .input(Int32(number)), slots: .empty), type, body: body)
    case .path(let path, let type): runSection(path, type, body: body)
    }
  }

  private mutating func runSection(_ value: Value, body: Range<Int>) {
    if value.isFalse { return }
    guard value.kind == .list else {
      return run(body, within: .input(.static(value)))
    }
    for index in 0..<Int(value.count) {
      run(body, within: .input(.static(store(of: value).item(index, of: value))))
    }
  }

  private mutating func runSection(
    _ path: ResidualProgram.DynamicPath, _ type: ValueType, body: Range<Int>
  ) {
    let item =
      switch type {
      case .list(let item): item
      case .scalar, .record, .patterns: type
      }
    let start = residual.steps.count
    addStep(.section, path)
    openItems += 1
    residual.depth = max(residual.depth, Int(openItems))
    run(
      body,
      within: .path(ResidualProgram.DynamicPath(base: .item(openItems - 1), slots: .empty), item))
    openItems -= 1
    addStep(.sectionEnd)
    let end = residual.steps.count
    residual.steps[start].end = Int32(end - 1)
    residual.steps[start].body =
      bodies.number(of: start + 1..<end, in: residual, depth: openItems) ?? -1
  }

  mutating func runInverted(_ context: Context, body: Range<Int>) {
    switch context {
    case .input(.static(let value)):
      if value.isFalse { run(body) }
    case .input(.record):
      break
    case .input(.dynamic(let number, _)):
      runInverted(
        ResidualProgram.DynamicPath(base: .input(Int32(number)), slots: .empty), body: body)
    case .path(let path, _):
      runInverted(path, body: body)
    }
  }

  private mutating func runInverted(_ path: ResidualProgram.DynamicPath, body: Range<Int>) {
    let start = residual.steps.count
    addStep(.inverted, path)
    run(body)
    endText()
    residual.steps[start].end = Int32(residual.steps.count)
  }

  private mutating func run(_ body: Range<Int>, within context: Context) {
    contexts.append(context)
    run(body)
    contexts.removeLast()
  }
}
