import Diagnostics
import Mustache
import Testing

@Suite("A library of templates")
struct LibraryTests {
  @Test func `it knows the templates that exist, not those only mentioned`() {
    let templates = TemplateSet("{{>a}}{{>z}}", partials: ["b": "", "a": "{{#broken"]).templates
    #expect(templates.templateNames == ["a", "b", "page"])
    #expect(templates.id(of: "a") != nil)
    #expect(templates.id(of: "z") == nil)
    #expect(templates.id(of: "other") == nil)
  }

  @Test func `templates may be added before or after those that include them`() throws {
    #expect(
      try TemplateSet("{{>a}}", partials: ["b": "<{{>c}}>", "a": "{{>b}}", "c": "x"]).render("")
        == "<x>")
  }

  @Test func `part of a file can be a template, with its places in the file`() throws {
    let file = SourceFile(path: "en.yaml", text: "é: \"{{a}}\"\nb: \"{{}}\"\n")
    var library = TemplateLibrary()
    let whole = library.addUnnamed(file: file, range: 5..<10)
    _ = library.addUnnamed(file: file, range: 16..<20)
    #expect(
      library.log.diagnostics.map(\.description)
        == ["en.yaml:2:5: error: this tag names nothing; write a name in it"])
    var shapes = ShapeTable(for: library.templates)
    var store = ValueStore()
    let context = store.record(try shapes.shape(["a"]), [store.text("x")])
    var renderer = Renderer(templates: library.templates, shapes: shapes, shared: store)
    #expect(try renderer.text(of: whole, with: context) == "x")
  }

  @Test func `a template of two megabytes with 200,000 tags is compiled`() throws {
    let template = String(repeating: "{{a}}text\n", count: 200_000)
    #expect(template.utf8.count == 2_000_000)
    let text = try TemplateSet(template).render("a: é")
    #expect(text.utf8.count == 200_000 * "étext\n".utf8.count)
    #expect(text.hasPrefix("étext\nétext\n"))
  }

  @Test func `so is one with 200,000 sections, partials and blocks`() throws {
    let unit = "{{#a}}{{>p}}{{/a}}{{$b}}{{/b}}{{! }}\n"
    let templates = TemplateSet(String(repeating: unit, count: 33_334), partials: ["p": "x"])
    #expect(try templates.render("a: é").utf8.count == 33_334 * "x\n".utf8.count)
  }
}
