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
      pageShape = try shapes.shape(["a", "b", "same", "path", "list"])
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

    static var inputTypes: [ValueType] {
      [codeType, codeType, .scalar, .scalar, .list(of: codeType)]
    }

    /// A record of which some fields are static.
    ///
    /// - Parameter inputs: the values of all fields.
    func partialInput(static known: Set<Int>, _ inputs: [Value]) -> PartialInput {
      let fields = Self.inputTypes.enumerated().map { place, type in
        known.contains(place)
          ? PartialInput.static(inputs[place]) : .dynamic(place, type)
      }
      return .record(pageShape, fields)
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
    var remembering = ResidualRenderer()
    for (a, b) in [(first, second), (second, first), (third, first), (first, third)] {
      for isSame in [true, false] {
        for items in [[], [first], [third, second, first]] {
          var local = ValueStore(isLocal: true)
          let inputs = [
            a, b, .flag(isSame), local.markup("180-vs-407.html".utf8), local.list(items),
          ]
          let expected = try render(model, inputs, local)
          for known: Set in [[], [0], [1], [0, 1], [2, 3], [3, 4], [0, 1, 2, 3, 4]] {
            let specialized = Specializer.specialize(
              model.page, with: model.partialInput(static: known, inputs),
              templates: model.templates, shapes: model.shapes, store: model.store,
              local: local, bodies: &bodies)
            let dynamic = inputs.indices.map { known.contains($0) ? .null : inputs[$0] }
            let program = try #require(specialized)
            var forgetful = ResidualRenderer()
            #expect(render(program, &forgetful, model, dynamic, local) == expected)
            #expect(render(program, &remembering, model, dynamic, local) == expected)
          }
        }
      }
    }
  }

  private func render(_ model: Model, _ inputs: [Value], _ local: ValueStore) throws -> String {
    var renderer = Renderer(
      templates: model.templates, shapes: model.shapes, shared: model.store)
    renderer.local = local
    let page = renderer.local.record(model.pageShape, inputs)
    return try renderer.text(of: model.page, with: page)
  }

  private func render(
    _ program: ResidualProgram, _ renderer: inout ResidualRenderer, _ model: Model,
    _ inputs: [Value], _ local: ValueStore
  ) -> String {
    var output = ByteBuffer(capacity: 64)
    renderer.render(program, inputs: inputs, shared: model.store, local: local, into: &output)
    return output.withBytes { String(decoding: $0, as: UTF8.self) }
  }
}
