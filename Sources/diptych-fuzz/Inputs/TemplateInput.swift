import Bytes
import Diagnostics
import Mustache
import TemplateData
import YAML

struct TemplateInput: FuzzedInput {
  let name = "template"
  let seeds = [
    "{{a}} {{{b}}} {{&c.d}}\n{{#list}}\n- {{name}}{{^last}},{{/last}}\n{{/list}}\n",
    "{{<frame}}{{$x}}{{a}}{{/x}}{{/frame}}\n  {{>part}}\n{{>*which}}{{! no }}{{=<% %>=}}<%a%>\n",
  ].map { Array($0.utf8) }
  let words = [
    "{{", "}}", "{{#a}}", "{{/a}}", "{{^a}}", "{{#list}}", "{{/list}}", "{{>part}}", "{{>main}}",
    "{{<frame}}",
    "{{/frame}}", "{{$x}}", "{{/x}}", "{{{b}}}", "{{=| |=}}", "{{!", "{{.}}", "{{c.d}}",
    "{{>*which}}", "\n  ",
  ]

  func run(_ input: [UInt8]) async throws(Misbehaviour) {
    guard let main = try? SourceFile(path: "main", bytes: input),
      let data = try? YAMLDocument.parse(SourceFile(path: "data", text: Self.data))
    else { return }
    var library = TemplateLibrary()
    let id = library.add("main", file: main)
    _ = library.add("part", file: SourceFile(path: "part", text: "[{{a}}{{#c}}{{d}}{{/c}}]\n"))
    _ = library.add(
      "frame", file: SourceFile(path: "frame", text: "<{{$x}}\n  y{{/x}}{{$z}}{{/z}}>\n"))
    guard library.log.isEmpty else { return }
    let templates = library.templates
    var values = TemplateData(for: templates)
    guard let context = try? values.value(of: data) else { return }
    var renderer = Renderer(
      templates: templates, shapes: values.shapes, shared: values.store, unknownTemplates: .empty)
    var output = ByteBuffer()
    guard (try? renderer.render(id, with: context, into: &output)) != nil else { return }
    let isUTF8 = output.withBytes { String(validating: $0, as: UTF8.self) != nil }
    guard isUTF8 else { throw Misbehaviour("the text is no UTF-8") }
  }

  private static let data = """
    {a: "x & y", b: <b>, c: {d: 1}, which: part, list: [{name: p}, {name: q, last: true}]}
    """
}
