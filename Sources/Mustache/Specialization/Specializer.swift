/// Partial evaluation of templates: renders what is static ahead of time, so that rendering a page
/// only copies text and fills in the rest.
///
/// Names, partials, inheritance and patterns are all resolved here; the residual program has none
/// of them.
public struct Specializer {
  let templates: Templates
  let shapes: ShapeTable
  private let shared: ValueStore
  private let local: ValueStore

  var residual = ResidualProgram()
  var bodies: SectionBodies
  var contexts: [Context] = []
  private var scopes: [(overrides: Slice, outer: Int)] = []
  private var scope = Self.noScope
  private var depth = 0

  /// How many tags are open around the current one. Each takes a part of the stack.
  private var nesting = 0

  /// The format of the template that shows the running pattern.
  private var format = TemplateFormat.html

  /// How many sections of the residual are open.
  var openItems: Int32 = 0

  /// Whether the template can't be specialized, because what it includes is only known later or
  /// depends on white space around it.
  private var isUnspecializable = false

  /// Where the text starts that no step has yet.
  private var textStart = 0

  private static let noScope = -1

  /// What names are looked up in.
  enum Context {
    case input(PartialInput)

    /// A value of each page, with its type.
    case path(ResidualProgram.DynamicPath, ValueType)
  }

  /// Specializes a template.
  ///
  /// - Parameters:
  ///   - template: the template that pages begin with.
  ///   - input: the record that names are looked up in.
  ///   - templates: this one with those that it includes.
  ///   - shapes: where the fields of the records in both stores are.
  ///   - store: the store of the values that all pages share.
  ///   - local: the store of other static values.
  ///   - bodies: the bodies of sections of all programs that a renderer renders.
  /// - Returns: `nil` if the template uses dynamic names, indented partials or endless recursion;
  ///   it then has to be rendered whole.
  public static func specialize(
    _ template: TemplateID, with input: PartialInput, templates: Templates, shapes: ShapeTable,
    store: ValueStore, local: ValueStore, bodies: inout SectionBodies
  ) -> ResidualProgram? {
    var specializer = Specializer(
      templates: templates, shapes: shapes, store: store, local: local, bodies: bodies)
    bodies = SectionBodies()
    defer { bodies = specializer.bodies }
    specializer.contexts = [.input(input)]
    specializer.run(templates.program.templates[Int(template.index)].steps)
    specializer.addStep(.end)
    return specializer.isUnspecializable ? nil : specializer.residual
  }

  private init(
    templates: Templates, shapes: ShapeTable, store: ValueStore, local: ValueStore,
    bodies: SectionBodies
  ) {
    self.bodies = bodies
    self.templates = templates
    self.shapes = shapes
    shared = store
    self.local = local
  }

  mutating func run(_ steps: Range<Int>) {
    guard nesting < Templates.nestingLimit else {
      isUnspecializable = true
      return
    }
    nesting += 1
    var step = steps.lowerBound
    while step < steps.upperBound, !isUnspecializable { step = run(step) }
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
      isUnspecializable = true
      return
    }
    enter(id)
  }

  private mutating func enter(_ template: TemplateID) {
    guard depth < Renderer.depthLimit else {
      isUnspecializable = true
      return
    }
    depth += 1
    run(templates.program.templates[Int(template.index)].steps)
    depth -= 1
  }

  private mutating func runBlock(_ name: Int32, indentation: Slice, content: Range<Int>) {
    guard let (override, outer) = override(of: name) else { return run(content) }
    guard indentation.count == 0, depth < Renderer.depthLimit else {
      isUnspecializable = true
      return
    }
    let inner = scope
    scope = outer
    depth += 1
    var step = Int(override.start)
    while !isOverrideEnd(step), !isUnspecializable { step = run(step) }
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
    case .input(.static(let value)): show(value, escaping)
    case .input(.record): break
    case .input(.dynamic(let number, let type)):
      show(ResidualProgram.DynamicPath(base: .input(Int32(number)), slots: .empty), type, escaping)
    case .path(let path, let type): show(path, type, escaping)
    }
  }

  private mutating func show(
    _ path: ResidualProgram.DynamicPath, _ type: ValueType, _ escaping: Escaping
  ) {
    switch type {
    case .scalar: addStep(.value, path, escaping)
    case .list, .record: break
    case .patterns: isUnspecializable = true
    }
  }

  func store(of value: Value) -> ValueStore { value.isLocal ? local : shared }

  private mutating func show(_ value: Value, _ escaping: Escaping) {
    switch value.kind {
    case .null, .no, .list, .record: break
    case .yes: append("true".utf8)
    case .pattern: enter(TemplateID(index: Int32(value.start)))
    case .markup, .text:
      append(store(of: value).bytes[value.range], escaping.appliesTo(value.kind) ? escaping : .none)
    }
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>, _ escaping: Escaping) {
    escaping.append(bytes, to: &residual.text)
  }

  private mutating func append(_ bytes: some Collection<UInt8>) {
    residual.text += bytes
  }

  /// Adds a step that comes after the text so far.
  mutating func addStep(
    _ action: ResidualProgram.Action, _ path: ResidualProgram.DynamicPath = .none,
    _ escaping: Escaping = .none
  ) {
    let text = Slice(start: Int32(textStart), count: Int32(residual.text.count - textStart))
    residual.steps.append(
      ResidualProgram.Step(text: text, action: action, path: path, escaping: escaping))
    textStart = residual.text.count
  }

  /// Gives the text so far a step of its own, so that a step that leads here passes it by.
  mutating func endText() {
    if textStart < residual.text.count { addStep(.nothing) }
  }
}
