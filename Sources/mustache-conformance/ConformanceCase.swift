import Bytes
import Diagnostics
import Mustache
import TemplateData
import YAML

/// One case of a suite: a template, its partials and data, and what it must render.
struct ConformanceCase {
  private let suite: String
  private let name: String
  private let template: String
  private let partials: [(name: String, template: String)]
  private let data: YAMLNode?
  private let expected: String

  /// The cases of a suite's file.
  static func all(in file: SourceFile) throws -> [ConformanceCase] {
    var log = DiagnosticLog()
    guard let root = try YAMLDocument.parse(file),
      var suite = YAMLMapping(root, in: file, as: "the suite", log: &log)
    else { return [] }
    return suite.list("tests").compactMap { node in
      ConformanceCase(node, in: file)
    }
  }

  private init?(_ node: YAMLNode, in file: SourceFile) {
    var log = DiagnosticLog()
    guard var test = YAMLMapping(node, in: file, as: "a test", log: &log),
      let name = test.text("name", log: &log)
    else { return nil }
    suite = file.path
    self.name = name.text
    template = test.text("template", log: &log)?.text ?? ""
    expected = test.text("expected", log: &log)?.text ?? ""
    data = test.node("data")
    guard case .mapping(let entries) = test.node("partials")?.content else {
      partials = []
      return
    }
    partials = entries.compactMap { entry in
      guard case .scalar(let text, _) = entry.value.content else { return nil }
      return (entry.key, text)
    }
  }

  /// What went wrong; `nil` if the case passes.
  var failure: String? {
    do {
      let actual = try render()
      return actual == expected
        ? nil : "\(suite): \(name): expected “\(expected)” but got “\(actual)”"
    } catch {
      return "\(suite): \(name): \(error)"
    }
  }

  private func render() throws -> String {
    var library = TemplateLibrary()
    let main = library.addUnnamed(file: SourceFile(path: name, text: template))
    for partial in partials {
      _ = library.add(
        partial.name, file: SourceFile(path: partial.name, text: partial.template))
    }
    if let problem = library.log.diagnostics.first { throw problem }
    var data = TemplateData(for: library.templates)
    let context = try self.data.map { node throws(TooManyShapes) in try data.value(of: node) }
    var renderer = Renderer(
      templates: library.templates, shapes: data.shapes, shared: data.store,
      unknownTemplates: .empty)
    var output = ByteBuffer()
    try renderer.render(main, with: context ?? .null, into: &output)
    return output.withBytes { String(decoding: $0, as: UTF8.self) }
  }
}
