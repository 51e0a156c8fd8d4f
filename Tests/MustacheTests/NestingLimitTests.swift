import Bytes
import Diagnostics
import TemplateData
import Testing
import YAML

@testable import Mustache

@Suite struct `Templates that are too deep together` {
  /// Partials of which each includes the next inside a number of sections.
  private func library(_ count: Int, sections: Int, includes: Int = 1) -> TemplateLibrary {
    var library = TemplateLibrary()
    for number in 0..<count {
      let inner = String(repeating: "{{>p\(number + 1)}}", count: includes)
      let text =
        String(repeating: "{{#a}}", count: sections) + inner
        + String(repeating: "{{/a}}", count: sections)
      _ = library.add("p\(number)", file: SourceFile(path: "p\(number)", text: text))
    }
    _ = library.add("p\(count)", file: SourceFile(path: "p\(count)", text: "x"))
    return library
  }

  private func messages(of library: TemplateLibrary) throws -> [String] {
    let templates = library.templates
    var checker = TemplateChecker(templates)
    checker.check(
      try #require(templates.id(of: "p0")), with: RecordType([("a", .scalar)]))
    return checker.log.diagnostics.map(\.description)
  }

  @Test func `are named before they are rendered`() throws {
    #expect(try messages(of: library(4, sections: 190)) == [])
    #expect(
      try messages(of: library(150, sections: 199)) == [
        "p5:1:1: error: templates and their tags are nested deeper than 1000 here; include fewer"
      ])
  }

  @Test func `are named where they include one another again and again`() throws {
    let found = try messages(of: library(40, sections: 0, includes: 2))
    #expect(found.count == 1)
    #expect(
      found[0].hasSuffix(
        "error: templates include one another so often that a page has more than 1 million tags; "
          + "include fewer"))
  }

  @Test func `are not rendered`() throws {
    let library = library(150, sections: 199)
    var values = TemplateData(for: library.templates)
    let file = SourceFile(path: "data", text: "a: {b: 1}")
    let data = try values.value(of: try #require(try YAMLDocument.parse(file)))
    let main = try #require(library.templates.id(of: "p0"))
    var renderer = Renderer(
      templates: library.templates, shapes: values.shapes, shared: values.store)
    var output = ByteBuffer()
    var problem: Diagnostic?
    do { try renderer.render(main, with: data, into: &output) } catch { problem = error }
    #expect(problem?.message == "sections are nested deeper than 1000 here")
  }
}
