/// Renders what is known of a template ahead of time, so that rendering a page only copies text and
/// fills in the rest.
///
/// Names, partials, inheritance and patterns are all resolved here; the residue has none of them.
public struct Specializer {
  private let templates: Templates
  private let shapes: ShapeTable
  private let store: ValueStore

  private var residue = Residue()
  private var bodies: SectionBodies
  private var contexts: [Context] = []
  private var scopes: [(overrides: Slice, outer: Int)] = []
  private var scope = Self.noScope
  private var depth = 0

  /// How many tags are open around the current one. Each takes a part of the stack.
  private var nesting = 0

  /// The format of the template that shows the running pattern.
  private var format = TemplateFormat.html

  /// How many sections of the residue are open.
  private var openItems: Int32 = 0

  /// Whether the template can't be specialized, because what it includes is only known later or
  /// depends on white space around it.
  private var isBeyond = false

  /// Where the text starts that no step has yet.
  private var textStart = 0

  private static let noScope = -1

  /// What names are looked up in.
  private enum Context {
    case sketch(Sketch)

    /// A value of the page, with its type.
    case access(Residue.Access, ValueType)
  }

  /// Specializes a template.
  ///
  /// - Parameters:
  ///   - sketch: the record that names are looked up in.
  ///   - store: the store of the known values.
  ///   - bodies: the bodies of sections of all residues that a renderer renders.
  /// - Returns: `nil` if the template uses dynamic names, indented partials or endless recursion;
  ///   it then has to be rendered whole.
  public static func specialize(
    _ template: TemplateID, with sketch: Sketch, templates: Templates, shapes: ShapeTable,
    store: ValueStore, bodies: inout SectionBodies
  ) -> Residue? {
    var specializer = Specializer(
      templates: templates, shapes: shapes, store: store, bodies: bodies)
    bodies = SectionBodies()
    defer { bodies = specializer.bodies }
    specializer.contexts = [.sketch(sketch)]
    specializer.run(templates.program.templates[Int(template.index)].steps)
    specializer.addStep(.end)
    return specializer.isBeyond ? nil : specializer.residue
  }

  private init(
    templates: Templates, shapes: ShapeTable, store: ValueStore, bodies: SectionBodies
  ) {
    self.bodies = bodies
    self.templates = templates
    self.shapes = shapes
    self.store = store
  }

  private mutating func run(_ steps: Range<Int>) {
    guard nesting < Templates.nestingLimit else {
      isBeyond = true
      return
    }
    nesting += 1
    var step = steps.lowerBound
    while step < steps.upperBound, !isBeyond { step = run(step) }
    nesting -= 1
  }

  /// Runs one step with everything inside it.
  ///
  /// - Returns: the step after it.
  private mutating func run(_ step: Int) -> Int {
    switch templates.program.instructions[step] {
    case .text(let slice):
      append(templates.program.text[slice.range])
      return step + 1
    case .plainText(let slice):
      append(
        templates.program.text[slice.range],
        Escaping(isRaw: false, in: .inherited, shownIn: format))
      return step + 1
    case .value(let path, let raw, let inner):
      let outer = format
      let escaping = Escaping(isRaw: raw, in: inner, shownIn: outer)
      if inner != .inherited { format = inner }
      show(lookUp(path), escaping)
      format = outer
      return step + 1
    case .section(let path, let end):
      runSection(lookUp(path), body: step + 1..<Int(end))
      return Int(end) + 1
    case .inverted(let path, let end):
      runInverted(lookUp(path), body: step + 1..<Int(end))
      return Int(end)
    case .partial(let reference, let indentation, _):
      include(reference, indentation: indentation)
      return step + 1
    case .parent(let reference, let overrides, let indentation, _, let end):
      let outer = scope
      scopes.append((overrides, outer))
      scope = scopes.count - 1
      include(reference, indentation: indentation)
      scopes.removeLast()
      scope = outer
      return Int(end)
    case .block(let name, let indentation, _, let end):
      runBlock(name, indentation: indentation, content: step + 1..<Int(end))
      return Int(end)
    case .sectionEnd, .overrideEnd, .templateEnd:
      return step + 1
    }
  }

  private mutating func include(_ reference: TemplateReference, indentation: Slice) {
    guard case .named(let id) = reference, indentation.count == 0 else {
      isBeyond = true
      return
    }
    enter(id)
  }

  private mutating func enter(_ template: TemplateID) {
    guard depth < Renderer.depthLimit else {
      isBeyond = true
      return
    }
    depth += 1
    run(templates.program.templates[Int(template.index)].steps)
    depth -= 1
  }

  private mutating func runBlock(_ name: Int32, indentation: Slice, content: Range<Int>) {
    guard let (override, outer) = override(of: name) else { return run(content) }
    guard indentation.count == 0, depth < Renderer.depthLimit else {
      isBeyond = true
      return
    }
    let inner = scope
    scope = outer
    depth += 1
    var step = Int(override.start)
    while !isOverrideEnd(step), !isBeyond { step = run(step) }
    depth -= 1
    scope = inner
  }

  private func isOverrideEnd(_ step: Int) -> Bool {
    if case .overrideEnd = templates.program.instructions[step] { true } else { false }
  }

  /// The outermost override of a block, as the renderer finds it.
  private func override(of name: Int32) -> (Override, outer: Int)? {
    var found: (Override, outer: Int)?
    var current = scope
    while current != Self.noScope {
      let (overrides, outer) = scopes[current]
      if let override = templates.program.overrides[overrides.range].first(where: {
        $0.name == name
      }) {
        found = (override, outer)
      }
      current = outer
    }
    return found
  }
}

// MARK: Values

extension Specializer {
  private mutating func show(_ context: Context, _ escaping: Escaping) {
    switch context {
    case .sketch(.known(let value)): show(value, escaping)
    case .sketch(.record), .sketch(.list): break
    case .sketch(.hole(let hole, let type)):
      show(Residue.Access(base: .hole(Int32(hole)), slots: .empty), type, escaping)
    case .access(let access, let type): show(access, type, escaping)
    }
  }

  private mutating func show(_ access: Residue.Access, _ type: ValueType, _ escaping: Escaping) {
    switch type {
    case .scalar: addStep(.value, access, escaping)
    case .list, .record: break
    case .patterns: isBeyond = true
    }
  }

  private mutating func show(_ value: Value, _ escaping: Escaping) {
    switch value.kind {
    case .null, .no, .list, .record: break
    case .yes: append("true".utf8)
    case .pattern: enter(TemplateID(index: Int32(value.start)))
    case .markup, .text:
      append(store.bytes[value.range], escaping.appliesTo(value.kind) ? escaping : .none)
    }
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>, _ escaping: Escaping) {
    escaping.append(bytes, to: &residue.text)
  }

  private mutating func append(_ bytes: some Collection<UInt8>) {
    residue.text += bytes
  }

  /// Adds a step that comes after the text so far.
  private mutating func addStep(
    _ action: Residue.Action, _ access: Residue.Access = .none, _ escaping: Escaping = .none
  ) {
    let text = Slice(start: Int32(textStart), count: Int32(residue.text.count - textStart))
    residue.steps.append(
      Residue.Step(text: text, action: action, access: access, escaping: escaping))
    textStart = residue.text.count
  }

  /// Gives the text so far a step of its own, so that a step that leads here passes it by.
  private mutating func endText() {
    if textStart < residue.text.count { addStep(.nothing) }
  }
}

// MARK: Sections

extension Specializer {
  private mutating func runSection(_ context: Context, body: Range<Int>) {
    switch context {
    case .sketch(.known(let value)): runSection(value, body: body)
    case .sketch(.record): run(body, within: context)
    case .sketch(.list(let items)):
      for item in items { run(body, within: .sketch(item)) }
    case .sketch(.hole(let hole, let type)):
      runSection(Residue.Access(base: .hole(Int32(hole)), slots: .empty), type, body: body)
    case .access(let access, let type): runSection(access, type, body: body)
    }
  }

  private mutating func runSection(_ value: Value, body: Range<Int>) {
    if value.isFalse { return }
    guard value.kind == .list else {
      return run(body, within: .sketch(.known(value)))
    }
    for index in 0..<Int(value.count) {
      run(body, within: .sketch(.known(store.item(index, of: value))))
    }
  }

  private mutating func runSection(
    _ access: Residue.Access, _ type: ValueType, body: Range<Int>
  ) {
    let item =
      switch type {
      case .list(let item): item
      case .scalar, .record, .patterns: type
      }
    let start = residue.steps.count
    addStep(.section, access)
    openItems += 1
    residue.depth = max(residue.depth, Int(openItems))
    run(
      body,
      within: .access(Residue.Access(base: .item(openItems - 1), slots: .empty), item))
    openItems -= 1
    addStep(.sectionEnd)
    let end = residue.steps.count
    residue.steps[start].end = Int32(end - 1)
    residue.steps[start].body =
      bodies.number(of: start + 1..<end, in: residue, depth: openItems) ?? -1
  }

  private mutating func runInverted(_ context: Context, body: Range<Int>) {
    switch context {
    case .sketch(.known(let value)):
      if value.isFalse { run(body) }
    case .sketch(.record):
      break
    case .sketch(.list(let items)):
      if items.isEmpty { run(body) }
    case .sketch(.hole(let hole, _)):
      runInverted(Residue.Access(base: .hole(Int32(hole)), slots: .empty), body: body)
    case .access(let access, _):
      runInverted(access, body: body)
    }
  }

  private mutating func runInverted(_ access: Residue.Access, body: Range<Int>) {
    let start = residue.steps.count
    addStep(.inverted, access)
    run(body)
    endText()
    residue.steps[start].end = Int32(residue.steps.count)
  }

  private mutating func run(_ body: Range<Int>, within context: Context) {
    contexts.append(context)
    run(body)
    contexts.removeLast()
  }
}

// MARK: Look-ups

extension Specializer {
  private mutating func lookUp(_ path: Slice) -> Context {
    guard path.count > 0 else { return contexts[contexts.count - 1] }
    let names = templates.program.path[path.range]
    for context in contexts.reversed() {
      guard var found = field(names[names.startIndex], of: context) else { continue }
      for name in names.dropFirst() {
        guard let inner = field(name, of: found) else { return .sketch(.known(.null)) }
        found = inner
      }
      return found
    }
    return .sketch(.known(.null))
  }

  private mutating func field(_ name: Int32, of context: Context) -> Context? {
    switch context {
    case .sketch(.known(let value)):
      guard value.kind == .record else { return nil }
      let slot = shapes.slot(of: name, in: value.shape)
      guard slot != ShapeTable.absent else { return nil }
      return .sketch(.known(store.field(Int(slot), of: value)))
    case .sketch(.record(let shape, let fields)):
      let slot = shapes.slot(of: name, in: shape.number)
      return slot == ShapeTable.absent ? nil : .sketch(fields[Int(slot)])
    case .sketch(.list):
      return nil
    case .sketch(.hole(let hole, let type)):
      return field(name, of: Residue.Access(base: .hole(Int32(hole)), slots: .empty), type)
    case .access(let access, let type):
      return field(name, of: access, type)
    }
  }

  private mutating func field(
    _ name: Int32, of access: Residue.Access, _ type: ValueType
  ) -> Context? {
    guard case .record(let record) = type,
      let slot = record.fields.firstIndex(where: {
        $0.name == templates.names.names[Int(name)]
      })
    else { return nil }
    let start = residue.slots.count
    residue.slots += residue.slots[access.slots.range]
    residue.slots.append(UInt16(slot))
    let slots = Slice(start: Int32(start), count: Int32(residue.slots.count - start))
    return .access(Residue.Access(base: access.base, slots: slots), record.fields[slot].type)
  }
}
