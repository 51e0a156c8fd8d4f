extension Residue {
  /// What is left when the values of some holes are known.
  ///
  /// - Parameters:
  ///   - known: for each hole its value, which all pages share; `nil` where each page brings its own.
  ///   - store: the store of these values.
  public func filled(with known: [Value?], store: ValueStore) -> Residue {
    var filling = ResidueFilling(source: self, known: known, store: store)
    filling.run(0..<steps.count)
    return filling.result
  }
}

/// Renders those steps of a residue whose values are known.
private struct ResidueFilling {
  private(set) var result = Residue()
  private let source: Residue
  private let known: [Value?]
  private let store: ValueStore

  /// The items of the sections that are open in the source.
  private var items: [Item] = []

  /// How many sections are open in the result.
  private var openCount: Int32 = 0

  /// Where the text starts that no step of the result has yet.
  private var textStart = 0

  private enum Item {
    case known(Value)

    /// The item of the section that is open at a depth in the result.
    case open(Int32)
  }

  /// Where the value of a step comes from.
  private enum Found {
    case known(Value)
    case open(Residue.Access)
  }

  init(source: Residue, known: [Value?], store: ValueStore) {
    self.source = source
    self.known = known
    self.store = store
    result.slots = source.slots
    result.text.reserveCapacity(source.text.count * 2)
    result.steps.reserveCapacity(source.steps.count)
  }

  mutating func run(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound { index = run(index) }
  }

  /// - Returns: the step to go on with.
  private mutating func run(_ index: Int) -> Int {
    let step = source.steps[index]
    appendText(of: step)
    switch step.action {
    case .nothing, .sectionEnd: break
    case .end: addStep(.end)
    case .value:
      switch find(step.access) {
      case .known(let value): show(value, step.escaping)
      case .open(let access): addStep(.value, access, step.escaping)
      }
    case .section:
      runSection(step, body: index + 1..<Int(step.end))
      return Int(step.end) + 1
    case .inverted:
      runInverted(step, body: index + 1..<Int(step.end))
      return Int(step.end)
    }
    return index + 1
  }

  private func find(_ access: Residue.Access) -> Found {
    let base: Value
    switch access.base {
    case .hole(let hole):
      guard let value = known[Int(hole)] else { return .open(access) }
      base = value
    case .item(let depth):
      switch items[Int(depth)] {
      case .known(let value): base = value
      case .open(let depth):
        return .open(Residue.Access(base: .item(depth), slots: access.slots))
      }
    }
    let value = source.slots[access.slots.range].reduce(base) { value, slot in
      value.kind == .record ? store.field(Int(slot), of: value) : .null
    }
    return .known(value)
  }

  // MARK: Sections

  private mutating func runSection(_ step: Residue.Step, body: Range<Int>) {
    let tail = source.steps[body.upperBound]
    switch find(step.access) {
    case .known(let value):
      if value.isFalse { return }
      let isList = value.kind == .list
      for index in 0..<(isList ? Int(value.count) : 1) {
        items.append(.known(isList ? store.item(index, of: value) : value))
        run(body)
        appendText(of: tail)
        items.removeLast()
      }
    case .open(let access):
      let start = result.steps.count
      addStep(.section, access, body: step.body)
      items.append(.open(openCount))
      openCount += 1
      result.depth = max(result.depth, Int(openCount))
      run(body)
      appendText(of: tail)
      openCount -= 1
      items.removeLast()
      addStep(.sectionEnd)
      result.steps[start].end = Int32(result.steps.count - 1)
    }
  }

  private mutating func runInverted(_ step: Residue.Step, body: Range<Int>) {
    switch find(step.access) {
    case .known(let value):
      if value.isFalse { run(body) }
    case .open(let access):
      let start = result.steps.count
      addStep(.inverted, access)
      run(body)
      if textStart < result.text.count { addStep(.nothing) }
      result.steps[start].end = Int32(result.steps.count)
    }
  }

  // MARK: Text

  private mutating func show(_ value: Value, _ escaping: Escaping) {
    switch value.kind {
    case .null, .no, .list, .record, .pattern: break
    case .yes: result.text += "true".utf8
    case .markup, .text:
      if escaping.appliesTo(value.kind) {
        escaping.append(store.bytes[value.range], to: &result.text)
      } else {
        append(store.bytes, value.range)
      }
    }
  }

  private mutating func appendText(of step: Residue.Step) {
    append(source.text, step.text.range)
  }

  private mutating func append(_ bytes: borrowing [UInt8], _ range: Range<Int>) {
    bytes.withUnsafeBufferPointer {
      result.text.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range]))
    }
  }

  private mutating func addStep(
    _ action: Residue.Action, _ access: Residue.Access = .none, _ escaping: Escaping = .none,
    body: Int32 = -1
  ) {
    let text = Slice(start: Int32(textStart), count: Int32(result.text.count - textStart))
    var step = Residue.Step(text: text, action: action, access: access, escaping: escaping)
    step.body = body
    result.steps.append(step)
    textStart = result.text.count
  }
}
