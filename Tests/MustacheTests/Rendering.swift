import Bytes
import Diagnostics
import Mustache
import TemplateData
import Testing
import YAML

/// A template called `page`, with partials called by their names.
struct TemplateSet: CustomTestStringConvertible {
  let testDescription: String
  let templates: Templates
  let page: TemplateID

  /// What is wrong with the templates themselves.
  let messages: [String]

  init(_ template: String, partials: KeyValuePairs<String, String> = [:]) {
    self.init(template, partials: partials.map { ($0, $1) })
  }

  init(_ template: String, partials: [(name: String, text: String)]) {
    testDescription = template
    var library = TemplateLibrary()
    page = library.add("page", file: SourceFile(path: "page", text: template))
    for partial in partials {
      _ = library.add(partial.name, file: SourceFile(path: partial.name, text: partial.text))
    }
    templates = library.templates
    messages = library.log.diagnostics.map(\.description)
  }

  /// What checking the page finds, with data of the given fields.
  func check(_ fields: [(name: String, type: ValueType)]) -> [String] {
    var checker = TemplateChecker(templates)
    checker.check(page, with: RecordType(fields))
    return checker.log.diagnostics.map(\.description)
  }

  /// The page with data in YAML.
  func render(
    _ data: String, unknownTemplates: Renderer.UnknownTemplates = .error
  ) throws -> String {
    #expect(messages == [])
    let node = try YAMLDocument.parse(SourceFile(path: "data", text: data))
    var values = TemplateData(for: templates)
    let context = try node.map { node throws(TooManyShapes) in try values.value(of: node) }
    var renderer = Renderer(
      templates: templates, shapes: values.shapes, shared: values.store,
      unknownTemplates: unknownTemplates)
    return try renderer.text(of: page, with: context ?? .null)
  }
}

extension Renderer {
  /// What a template renders, as text.
  mutating func text(of template: TemplateID, with context: Value) throws -> String {
    var output = ByteBuffer(capacity: 64)
    try render(template, with: context, into: &output)
    return output.withBytes { String(decoding: $0, as: UTF8.self) }
  }
}

/// A page with its partials and data, and what it renders.
struct RenderingCase: CustomTestStringConvertible {
  let testDescription: String
  private let templates: TemplateSet
  private let data: String
  let expected: String

  init(
    _ description: String, _ template: String, data: String = "",
    partials: KeyValuePairs<String, String> = [:], gives expected: String
  ) {
    testDescription = description
    templates = TemplateSet(template, partials: partials)
    self.data = data
    self.expected = expected
  }

  func rendered() throws -> String {
    try templates.render(data)
  }
}
