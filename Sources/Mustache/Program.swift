import Diagnostics

/// All templates of a library, compiled to one list of steps.
struct Program: Sendable {
  var instructions: [Instruction] = []

  /// For each instruction, the byte offset of its tag in its file.
  var origins: [Int32] = []
  var text: [UInt8] = []
  var path: [Int32] = []
  var overrides: [Override] = []
  var templates: [CompiledTemplate] = []
  var blockNames = NameTable()

  /// The template that holds an instruction.
  func template(at instruction: Int) -> CompiledTemplate? {
    templates.first { $0.steps.contains(instruction) }
  }

  /// The place of an instruction's tag.
  func location(of instruction: Int) -> SourceLocation {
    guard let file = template(at: instruction)?.file else { return SourceLocation(path: "") }
    return SourceLocation(file: file, offset: Int(origins[instruction]))
  }
}

/// A template's place in a program.
struct CompiledTemplate: Sendable {
  let name: String

  /// `nil` for a template that is mentioned but does not exist.
  var file: SourceFile?

  let format: TemplateFormat

  /// The bytes of the file that are the template.
  var range: Range<Int> = 0..<0
  var steps: Range<Int> = 0..<0

  var exists: Bool { file != nil }
}
