public import Bytes
public import Diagnostics

/// Renders compiled templates with the values of two stores: one that all pages share, and the
/// page's own.
///
/// It keeps its stacks between pages, so that in the steady state a page allocates nothing.
public struct Renderer: ~Copyable {
  /// How deep templates may include one another.
  static let depthLimit = 256

  /// The page's own values. Empty it before the next page.
  public var local = ValueStore(isLocal: true)

  /// What a dynamic name does that no template has.
  public enum UnknownTemplates: Sendable {
    /// It renders as nothing, as the spec says.
    case empty
    case error
  }

  let unknownTemplates: UnknownTemplates
  let templates: Templates
  let shapes: ShapeTable
  let shared: ValueStore

  private(set) var contexts: [Value] = []
  private var loops: [SectionLoop] = []
  private var calls: [TemplateCall] = []
  private(set) var scopes: [OverrideScope] = []
  private var indentations: [UInt8] = []

  /// What is prepended to the lines of the running template.
  private var indentation = Slice.empty
  private(set) var scope: Int32 = OverrideScope.none

  /// The format of the template that shows the running pattern.
  private var format = TemplateFormat.html
  private var isAtLineStart = true

  /// A renderer for one task.
  ///
  /// - Parameters:
  ///   - templates: the templates that it may render.
  ///   - shapes: the shapes of the records in both stores.
  ///   - shared: the store of the values that all pages share.
  ///   - unknownTemplates: what becomes of a dynamic name that no template has.
  public init(
    templates: Templates, shapes: ShapeTable, shared: ValueStore,
    unknownTemplates: UnknownTemplates = .error
  ) {
    self.unknownTemplates = unknownTemplates
    self.templates = templates
    self.shapes = shapes
    self.shared = shared
  }

  /// Renders a template at the end of a buffer. Names are looked up in the context, mostly a
  /// record; with ``Value/null`` none is found.
  ///
  /// - Throws: a diagnostic if templates include one another deeper than 256 times, or if a
  ///   template is missing and that counts as an error.
  public mutating func render(
    _ template: TemplateID, with context: Value, into output: inout ByteBuffer
  ) throws(Diagnostic) {
    reset()
    contexts.append(context)
    var step = templates.program.templates[Int(template.index)].steps.lowerBound
    while let next = try run(step, into: &output) { step = next }
  }

  private mutating func reset() {
    contexts.removeAll(keepingCapacity: true)
    loops.removeAll(keepingCapacity: true)
    calls.removeAll(keepingCapacity: true)
    scopes.removeAll(keepingCapacity: true)
    indentations.removeAll(keepingCapacity: true)
    indentation = .empty
    scope = OverrideScope.none
    format = .html
    isAtLineStart = true
  }

  /// Runs one step.
  ///
  /// - Returns: the next step; `nil` at the end of the whole template.
  private mutating func run(
    _ step: Int, into output: inout ByteBuffer
  ) throws(Diagnostic) -> Int? {
    switch templates.program.instructions[step] {
    case .text(let slice):
      emitText(slice, .none, into: &output)
      return step + 1

    case .plainText(let slice):
      emitText(
        slice, Escaping(isRaw: false, in: .inherited, shownIn: format), into: &output)
      return step + 1

    case .value(let path, let raw, let inner):
      emitIndentation(into: &output)
      let value = lookUp(path)
      guard value.kind == .pattern else {
        emit(value, Escaping(isRaw: raw, in: inner, shownIn: format), into: &output)
        return step + 1
      }
      let first = try call(
        TemplateID(index: Int32(value.start)), from: step, returningTo: step + 1,
        indentation: noIndentation)
      if inner != .inherited { format = inner }
      return first

    case .section(let path, let end):
      guard contexts.count <= Templates.nestingLimit else { throw tooDeep(at: step) }
      return enterSection(lookUp(path), body: step + 1, end: Int(end))

    case .sectionEnd:
      return nextRound(of: step)

    case .inverted(let path, let end):
      return lookUp(path).isFalse ? step + 1 : Int(end)

    case .partial(let reference, let indentation, let standalone):
      guard let template = try resolve(reference, at: step) else { return step + 1 }
      return try call(
        template, from: step, returningTo: step + 1,
        indentation: deeper(indentation, standalone: standalone, into: &output))

    case .parent(let reference, let overrides, let indentation, let standalone, let end):
      guard let template = try resolve(reference, at: step) else { return Int(end) }
      let inner = deeper(indentation, standalone: standalone, into: &output)
      let first = try call(template, from: step, returningTo: Int(end), indentation: inner)
      scopes.append(OverrideScope(overrides: overrides, outer: scope))
      scope = Int32(scopes.count - 1)
      return first

    case .block(let name, let indentation, let standalone, let end):
      guard let (override, outer) = override(of: name) else {
        if !standalone { emitIndentation(into: &output) }
        return step + 1
      }
      let inner = deeper(indentation, standalone: standalone, into: &output)
      try push(from: step, returningTo: Int(end), indentation: inner)
      scope = outer
      return Int(override.start)

    case .overrideEnd, .templateEnd:
      return pop()
    }
  }
}

// MARK: Sections

extension Renderer {
  private func tooDeep(at step: Int) -> Diagnostic {
    Diagnostic(
      at: templates.program.location(of: step),
      "sections are nested deeper than \(Templates.nestingLimit) here", remedy: "include fewer")
  }

  private mutating func enterSection(_ value: Value, body: Int, end: Int) -> Int {
    if value.isFalse { return end + 1 }
    guard value.kind == .list else {
      loops.append(SectionLoop(body: body, next: value, remaining: 0))
      contexts.append(value)
      return body
    }
    loops.append(SectionLoop(body: body, next: value, remaining: Int(value.count) - 1))
    contexts.append(item(0, of: value))
    return body
  }

  private mutating func nextRound(of end: Int) -> Int {
    let last = loops.count - 1
    guard loops[last].remaining > 0 else {
      loops.removeLast()
      contexts.removeLast()
      return end + 1
    }
    let list = loops[last].next
    contexts[contexts.count - 1] = item(Int(list.count) - loops[last].remaining, of: list)
    loops[last].remaining -= 1
    return loops[last].body
  }

  private func item(_ index: Int, of list: Value) -> Value {
    let position = Int(list.start) + index
    return list.isLocal ? local.values[position] : shared.values[position]
  }
}

// MARK: Calls

extension Renderer {
  private mutating func call(
    _ template: TemplateID, from step: Int, returningTo next: Int, indentation inner: Slice
  ) throws(Diagnostic) -> Int {
    try push(from: step, returningTo: next, indentation: inner)
    return templates.program.templates[Int(template.index)].steps.lowerBound
  }

  private mutating func push(
    from step: Int, returningTo next: Int, indentation inner: Slice
  ) throws(Diagnostic) {
    guard calls.count < Self.depthLimit else {
      throw Diagnostic(
        at: templates.program.location(of: step),
        "templates include one another more than \(Self.depthLimit) deep here",
        remedy: "end the recursion with a section that becomes false")
    }
    calls.append(
      TemplateCall(
        next: next, indentation: indentation, scope: scope, scopeCount: Int32(scopes.count),
        format: format))
    indentation = inner
  }

  private mutating func pop() -> Int? {
    guard let call = calls.popLast() else { return nil }
    indentation = call.indentation
    indentations.removeLast(indentations.count - indentation.range.upperBound)
    scope = call.scope
    format = call.format
    scopes.removeLast(scopes.count - Int(call.scopeCount))
    return call.next
  }

  private var noIndentation: Slice {
    Slice(start: Int32(indentations.count), count: 0)
  }

  /// The indentation inside a tag: deeper by the tag's own if the tag stands alone on its line,
  /// otherwise none, since the tag's line has begun already.
  private mutating func deeper(
    _ added: Slice, standalone: Bool, into output: inout ByteBuffer
  ) -> Slice {
    guard standalone else {
      emitIndentation(into: &output)
      return noIndentation
    }
    guard indentation.count + added.count > 0 else { return noIndentation }
    let start = indentations.count
    for index in indentation.range { indentations.append(indentations[index]) }
    for index in added.range { indentations.append(templates.program.text[index]) }
    return Slice(start: Int32(start), count: Int32(indentations.count - start))
  }
}

// MARK: Output

extension Renderer {
  private mutating func emit(_ value: Value, _ escaping: Escaping, into output: inout ByteBuffer) {
    switch value.kind {
    case .null, .no, .list, .record, .pattern: break
    case .yes: output.append(UnsafeRawBufferPointer(("true" as StaticString).utf8))
    case .markup, .text:
      switch (value.isLocal, escaping.appliesTo(value.kind)) {
      case (true, false): output.append(local.bytes, in: value.range)
      case (true, true): output.append(local.bytes, in: value.range, escaping)
      case (false, false): output.append(shared.bytes, in: value.range)
      case (false, true): output.append(shared.bytes, in: value.range, escaping)
      }
    }
  }

  private mutating func emitText(
    _ slice: Slice, _ escaping: Escaping, into output: inout ByteBuffer
  ) {
    guard indentation.count > 0 else {
      output.append(templates.program.text, in: slice.range, escaping)
      isAtLineStart = templates.program.text[slice.range.upperBound - 1] == UInt8(ascii: "\n")
      return
    }
    for index in slice.range {
      let byte = templates.program.text[index]
      if byte == UInt8(ascii: "\n") {
        isAtLineStart = true
      } else {
        emitIndentation(into: &output)
      }
      output.append(templates.program.text, in: index..<index + 1, escaping)
    }
  }

  private mutating func emitIndentation(into output: inout ByteBuffer) {
    guard isAtLineStart else { return }
    isAtLineStart = false
    output.append(indentations, in: indentation.range)
  }
}
