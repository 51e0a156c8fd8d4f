public import Bytes
public import Diagnostics

/// Collects templates and compiles each once; `templates` freezes them.
public struct TemplateLibrary {
  var program = Program()
  var names = NameTable()
  private var ids: [String: TemplateID] = [:]

  /// What is wrong with the templates so far.
  public internal(set) var log = DiagnosticLog()

  public init() {}

  /// Adds a template under a name.
  ///
  /// Broken tags go to `log`, and the template then renders as nothing.
  ///
  /// - Parameters:
  ///   - name: what `{{>name}}` calls it. Its ending tells how values are escaped: `.xml` and
  ///     `.json` as there, `.txt` not at all, and otherwise as in HTML.
  ///   - file: where the template stands, for the places in messages.
  ///   - range: the bytes of the file that are the template; all of them unless given.
  /// - Complexity: linear in the template's length.
  public mutating func add(_ name: String, file: SourceFile, range: Range<Int>? = nil) -> TemplateID
  {
    let id = id(of: name)
    define(id, file: file, range: range ?? file.byteOrderMarkLength..<file.bytes.count)
    return id
  }

  /// Adds a template that no tag can name.
  ///
  /// - Parameters:
  ///   - file: where the template stands, for the places in messages.
  ///   - range: the bytes of the file that are the template; all of them unless given.
  ///   - escapesText: whether the template's own text is plain text, to be escaped like a value,
  ///     and all as the template wants it that shows this one.
  public mutating func addUnnamed(
    file: SourceFile, range: Range<Int>? = nil, escapesText: Bool = false
  ) -> TemplateID {
    let id = TemplateID(index: Int32(program.templates.count))
    program.templates.append(
      CompiledTemplate(name: file.path, format: escapesText ? .inherited : .html))
    define(id, file: file, range: range ?? file.byteOrderMarkLength..<file.bytes.count)
    return id
  }

  /// The compiled templates, which no longer change.
  public var templates: Templates {
    Templates(program: program, names: names, ids: ids)
  }

  mutating func id(of name: String) -> TemplateID {
    if let known = ids[name] { return known }
    let id = TemplateID(index: Int32(program.templates.count))
    program.templates.append(CompiledTemplate(name: name, format: TemplateFormat(ofTemplate: name)))
    ids[name] = id
    return id
  }

  private mutating func define(
    _ id: TemplateID, file: SourceFile, range: Range<Int>
  ) {
    program.templates[Int(id.index)].range = range
    let steps = TemplateCompiler.compile(
      file, range: range, format: program.templates[Int(id.index)].format, into: &self)
    program.templates[Int(id.index)].file = file
    program.templates[Int(id.index)].steps = steps ?? emptySteps(file)
  }

  /// A broken template's steps: none.
  private mutating func emptySteps(_ file: SourceFile) -> Range<Int> {
    program.instructions.append(.templateEnd)
    program.origins.append(0)
    return program.instructions.count - 1..<program.instructions.count
  }
}

/// Compiled templates. Rendering only reads them, so all tasks share one value.
public struct Templates: Sendable {
  /// How deep tags may be nested in a page, over all templates that include one another. Less than
  /// the smallest stack that a thread has holds them.
  static let nestingLimit = 1_000

  let program: Program
  let names: NameTable
  private let ids: [String: TemplateID]

  /// Whether any template includes others by a name that is computed, as `{{>*name}}` does.
  public let haveDynamicNames: Bool

  init(program: Program, names: NameTable, ids: [String: TemplateID]) {
    self.program = program
    self.names = names
    self.ids = ids
    haveDynamicNames = program.instructions.contains { instruction in
      switch instruction {
      case .partial(.dynamic, _, _), .parent(.dynamic, _, _, _, _): true
      default: false
      }
    }
  }

  /// The template of a name; `nil` if there is none.
  public func id(of name: String) -> TemplateID? {
    guard let id = ids[name], program.templates[Int(id.index)].exists else { return nil }
    return id
  }

  /// Appends a template as it was written.
  public func appendSource(of id: TemplateID, to output: inout ByteBuffer) {
    let template = program.templates[Int(id.index)]
    guard let file = template.file else { return }
    output.append(file.bytes, in: template.range)
  }

  /// The names of all templates that exist.
  public var templateNames: [String] {
    ids.keys.filter { id(of: $0) != nil }.sorted()
  }
}

extension Templates {
  /// The message for a tag that includes a template that does not exist.
  func unknownTemplate(_ name: String, at step: Int) -> Diagnostic {
    Diagnostic(
      at: program.location(of: step), "there is no template “\(name)”",
      remedy: Suggestion.remedy(for: name, among: templateNames))
  }
}
