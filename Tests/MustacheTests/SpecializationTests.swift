import Bytes
import Diagnostics
import Mustache
import Testing

@Suite struct `A specialized template` {
  /// A site of two codes with what pages show of them: the data of one page, and how much of it is
  /// known before.
  private struct Model {
    let templates: Templates
    let page: TemplateID
    var store = ValueStore()
    let shapes: ShapeTable
    let pageShape: Shape
    private let codeShape: Shape
    private let sectionShape: Shape

    init(_ template: String) throws {
      var library = TemplateLibrary()
      page = library.add("page", file: SourceFile(path: "page", text: template))
      try #require(library.log.isEmpty)
      templates = library.templates
      var shapes = ShapeTable(for: templates)
      sectionShape = try shapes.shape(["text", "isLong"])
      codeShape = try shapes.shape(["id", "name", "sections", "related"])
      pageShape = try shapes.shape(["a", "b", "same", "path", "list", "pair", "empty"])
      self.shapes = shapes
    }

    mutating func code(_ id: String, sections: [(String, Bool)], related: [Value]) -> Value {
      let sections = sections.map { text, isLong in
        store.record(sectionShape, [store.markup("<p>\(text)</p>".utf8), .flag(isLong)])
      }
      let fields = [
        store.text(id), store.text("Code & \(id)"), store.list(sections), store.list(related),
      ]
      return store.record(codeShape, fields)
    }

    static var codeType: ValueType {
      .record(
        RecordType([
          ("id", .scalar), ("name", .scalar),
          ("sections", .list(of: .record(RecordType([("text", .scalar), ("isLong", .scalar)])))),
          ("related", .list(of: .record(RecordType([("id", .scalar), ("name", .scalar)])))),
        ]))
    }

    static var holes: [ValueType] {
      [codeType, codeType, .scalar, .scalar, .list(of: codeType)]
    }

    /// A record of the holes and of two lists that are known to have two items and none.
    func sketch() -> Sketch {
      let holes = Self.holes.enumerated().map { Sketch.hole($0, $1) }
      return .record(pageShape, holes + [.list([holes[0], holes[1]]), .list([])])
    }
  }

  private static let templates = [
    "{{a.id}} vs {{b.id}}: {{path}}",
    "{{#a}}{{id}}{{#sections}}[{{text}}{{#isLong}}long{{/isLong}}{{^isLong}}short{{/isLong}}]"
      + "{{/sections}}{{/a}}|{{#b}}{{name}}{{#sections}}{{text}}{{/sections}}{{/b}}",
    "{{#list}}<{{id}} {{#related}}{{name}},{{/related}}>{{/list}}{{^list}}none{{/list}}",
    "{{#list}}{{id}}{{path}}{{#b}}{{id}}{{/b}};{{/list}}",
    "{{#a}}{{#b}}{{id}}{{/b}}{{name}}{{/a}}{{#same}}same{{/same}}{{^same}}{{a.name}}{{/same}}.",
    "{{^a.sections}}no text{{b.name}}{{/a.sections}}{{#a.sections}}{{text}}{{b.id}}{{/a.sections}}",
    "{{#b.related}}{{name}}{{#a}}{{id}}{{/a}}{{id}}{{/b.related}}{{{b.name}}} end",
    "{{#pair}}{{id}}{{#sections}}{{text}}{{/sections}}{{path}};{{/pair}}{{^pair}}none{{/pair}}{{pair}}",
    "{{#empty}}{{id}}{{/empty}}{{^empty}}empty{{b.id}}{{/empty}}{{pair.id}}",
    "x{{#same}}{{#list}}{{#sections}}{{text}}{{/sections}}{{/list}}y{{/same}}z",
  ]

  /// Whatever is known before, and however often sections came by, a page is what rendering the
  /// template whole makes of it.
  @Test(arguments: templates)
  func `renders what the template renders`(template: String) throws {
    var model = try Model(template)
    let first = model.code("180", sections: [("rings", true), ("waits", false)], related: [])
    let second = model.code("4<7", sections: [], related: [first])
    let third = model.code("503", sections: [("fails", false)], related: [second, first])
    var bodies = SectionBodies()
    let specialized = Specializer.specialize(
      model.page, with: model.sketch(), templates: model.templates, shapes: model.shapes,
      store: model.store, bodies: &bodies)
    let residue = try #require(specialized)
    var plain = ResidueRenderer()
    var remembering = ResidueRenderer()
    for (a, b) in [(first, second), (second, first), (third, first), (first, third)] {
      for isSame in [true, false] {
        for items in [[], [first], [third, second, first]] {
          var local = ValueStore(isLocal: true)
          let holes = [
            a, b, .flag(isSame), local.markup("180-vs-407.html".utf8), local.list(items),
          ]
          let expected = try render(model, holes, local)
          #expect(render(residue, &plain, model, holes, local) == expected)
          for known in [[0], [1], [0, 1], []] {
            let values = holes.indices.map { known.contains($0) ? holes[$0] : nil }
            let filled = residue.filled(with: values, store: model.store)
            #expect(render(filled, &remembering, model, holes, local) == expected)
          }
          plain.forget()
        }
      }
    }
  }

  private func render(_ model: Model, _ holes: [Value], _ local: ValueStore) throws -> String {
    var renderer = Renderer(
      templates: model.templates, shapes: model.shapes, shared: model.store)
    renderer.local = local
    let page = model.sketch().value(filledWith: holes, in: &renderer.local)
    return try renderer.text(of: model.page, with: page)
  }

  private func render(
    _ residue: Residue, _ renderer: inout ResidueRenderer, _ model: Model, _ holes: [Value],
    _ local: ValueStore
  ) -> String {
    var output = ByteBuffer(capacity: 64)
    renderer.render(residue, holes: holes, shared: model.store, local: local, into: &output)
    return output.withBytes { String(decoding: $0, as: UTF8.self) }
  }
}
