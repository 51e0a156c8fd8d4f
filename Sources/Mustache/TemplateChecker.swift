public import Diagnostics

/// Finds the names in a template that no context has, and the templates that do not exist, in
/// every branch and before anything is rendered.
public struct TemplateChecker {
  /// What is wrong with the templates that were checked.
  public private(set) var log = DiagnosticLog()

  /// Which fields of records with a role the templates use.
  public private(set) var uses: Set<FieldUse> = []

  private let templates: Templates
  private var contexts: [ValueType] = []
  private var chain: [Activation] = []
  private var scopes: [GivenBlocks] = []

  /// How many sections are open: what stands in one may end a recursion.
  private var openSections = 0

  /// How many tags are open around the current one, over all templates that include one another.
  private var depth = 0

  /// How many tags a page may have in all that its templates include.
  static let visitLimit = 1_000_000
  private var visits = 0

  /// Whether the templates are too deep or too large to go on, which is told once.
  private var isBeyond = false

  public init(_ templates: Templates) {
    self.templates = templates
  }

  /// Checks a template that is rendered with a record of the given type.
  public mutating func check(_ template: TemplateID, with type: RecordType) {
    contexts = [.record(type)]
    visits = 0
    isBeyond = false
    enter(template, from: nil)
  }

  private mutating func enter(_ template: TemplateID, from step: Int?) {
    if let running = chain.last(where: { $0.template == template }) {
      if let step, running.openSections == openSections { reportEndless(template, at: step) }
      return
    }
    chain.append(Activation(template: template, openSections: openSections))
    walk(templates.program.templates[Int(template.index)].steps)
    chain.removeLast()
  }

  private mutating func walk(_ steps: Range<Int>) {
    var step = steps.lowerBound
    depth += 1
    while step < steps.upperBound, !isBeyond {
      step = visit(step)
    }
    depth -= 1
  }

  /// Whether a page may have the next tag; a message tells why not.
  private mutating func takesTag(at step: Int) -> Bool {
    visits += 1
    let isTooDeep = depth > Templates.nestingLimit
    guard isTooDeep || visits > Self.visitLimit else { return true }
    isBeyond = true
    log.append(
      Diagnostic(
        at: templates.program.location(of: step),
        isTooDeep
          ? "templates and their tags are nested deeper than \(Templates.nestingLimit) here"
          : "templates include one another so often that a page has more than "
            + "\(Self.visitLimit / 1_000_000) million tags",
        remedy: "include fewer"))
    return false
  }

  /// Checks one step with what is inside it.
  ///
  /// - Returns: the step after it.
  private mutating func visit(_ step: Int) -> Int {
    guard takesTag(at: step) else { return step + 1 }
    switch templates.program.instructions[step] {
    case .text, .plainText, .sectionEnd, .overrideEnd, .templateEnd:
      return step + 1
    case .value(let path, _, _):
      if case .patterns(let patterns) = resolve(path, at: step) {
        for pattern in patterns { enter(pattern, from: step) }
      }
      return step + 1
    case .section(let path, let end):
      visitSection(resolve(path, at: step), body: step + 1..<Int(end))
      return Int(end) + 1
    case .inverted(let path, let end):
      _ = resolve(path, at: step)
      visitSection(nil, body: step + 1..<Int(end))
      return Int(end)
    case .partial(let reference, _, _):
      if let template = resolve(reference, at: step) { enter(template, from: step) }
      return step + 1
    case .parent(let reference, let overrides, _, _, let end):
      guard let template = resolve(reference, at: step) else { return Int(end) }
      scopes.append(
        GivenBlocks(
          overrides: templates.program.overrides[overrides.range], chainCount: chain.count))
      enter(template, from: step)
      scopes.removeLast()
      return Int(end)
    case .block(let name, _, _, let end):
      visitBlock(name, content: step + 1..<Int(end))
      return Int(end)
    }
  }

  private mutating func visitSection(_ type: ValueType?, body: Range<Int>) {
    openSections += 1
    switch type {
    case .list(let item): contexts.append(item)
    case .some(let type): contexts.append(type)
    case nil: break
    }
    walk(body)
    if type != nil { contexts.removeLast() }
    openSections -= 1
  }

  private mutating func visitBlock(_ name: Int32, content: Range<Int>) {
    guard let outermost = scopes.firstIndex(where: { $0.overrides.contains { $0.name == name } }),
      let override = scopes[outermost].overrides.first(where: { $0.name == name })
    else { return walk(content) }
    let innerScopes = scopes[outermost...]
    let innerChain = chain[scopes[outermost].chainCount...]
    scopes = Array(scopes[..<outermost])
    chain = Array(chain[..<innerChain.startIndex])
    var step = Int(override.start)
    depth += 1
    while !isOverrideEnd(step), !isBeyond { step = visit(step) }
    depth -= 1
    scopes += innerScopes
    chain += innerChain
  }

  private func isOverrideEnd(_ step: Int) -> Bool {
    if case .overrideEnd = templates.program.instructions[step] { true } else { false }
  }

  // MARK: Look-ups

  private mutating func resolve(_ reference: TemplateReference, at step: Int) -> TemplateID? {
    switch reference {
    case .dynamic(let path):
      _ = resolve(path, at: step)
      return nil
    case .named(let id):
      let template = templates.program.templates[Int(id.index)]
      if template.exists { return id }
      log.append(templates.unknownTemplate(template.name, at: step))
      return nil
    }
  }

  /// The type of a path; `nil`, after a message, if a name in it is unknown.
  private mutating func resolve(_ path: Slice, at step: Int) -> ValueType? {
    let names = templates.program.path[path.range]
    guard let first = names.first else { return contexts.last }
    guard var type = lookUp(first) else {
      report(first, of: path, known: contexts.flatMap(\.fieldNames), at: step)
      return nil
    }
    for name in names.dropFirst() {
      guard let inner = type.field(templates.names.names[Int(name)]) else {
        report(name, of: path, known: type.fieldNames, at: step)
        return nil
      }
      note(name, of: type)
      type = inner
    }
    return type
  }

  private mutating func lookUp(_ name: Int32) -> ValueType? {
    for context in contexts.reversed() {
      if let type = context.field(templates.names.names[Int(name)]) {
        note(name, of: context)
        return type
      }
    }
    return nil
  }

  private mutating func note(_ name: Int32, of type: ValueType) {
    guard case .record(let record) = type, let role = record.role else { return }
    uses.insert(FieldUse(role: role, field: templates.names.names[Int(name)]))
  }

  private mutating func report(
    _ name: Int32, of path: Slice, known: [String], at step: Int
  ) {
    let name = templates.names.names[Int(name)]
    let path = templates.program.path[path.range].map { templates.names.names[Int($0)] }
    let whole = path.count > 1 ? " of “\(path.joined(separator: "."))”" : ""
    log.append(
      Diagnostic(
        at: templates.program.location(of: step), "nothing is named “\(name)”\(whole) here",
        remedy: Suggestion.remedy(for: name, among: known)))
  }

  private mutating func reportEndless(_ template: TemplateID, at step: Int) {
    let name = templates.program.templates[Int(template.index)].name
    log.append(
      Diagnostic(
        at: templates.program.location(of: step),
        "the template “\(name)” includes itself without end",
        remedy: "include it in a section that becomes false"))
  }
}

/// A template that is being checked.
private struct Activation {
  let template: TemplateID
  let openSections: Int
}

/// The blocks that a parent tag gives.
private struct GivenBlocks {
  let overrides: ArraySlice<Override>

  /// How many templates run around the tag: those of the chain in which its blocks stand.
  let chainCount: Int
}

extension ValueType {
  fileprivate func field(_ name: String) -> ValueType? {
    if case .record(let record) = self { record.type(of: name) } else { nil }
  }

  fileprivate var fieldNames: [String] {
    if case .record(let record) = self { record.names } else { [] }
  }
}
