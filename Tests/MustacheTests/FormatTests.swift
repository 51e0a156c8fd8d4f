import Bytes
import Diagnostics
import Mustache
import Testing

@Suite struct `A template's format` {
  private static let name = "R & <D> \"x\"\\"
  private static let html = "<b title=\"x\">a</b>"

  /// Renders a template, once as it is and once specialized, and expects the same.
  ///
  /// It sees `name`, `html`, the pattern `phrase`, and the same three under `known`.
  private func render(
    _ name: String, _ text: String, phrase: String = "“{{name}}” & \"{{html}}\"",
    partials: KeyValuePairs<String, String> = [:]
  ) throws -> String {
    var library = TemplateLibrary()
    let page = library.add(name, file: SourceFile(path: name, text: text))
    for (name, text) in partials { _ = library.add(name, file: SourceFile(path: name, text: text)) }
    let pattern = library.addUnnamed(
      file: SourceFile(path: "phrase", text: phrase), escapesText: true)
    #expect(library.log.isEmpty)
    let templates = library.templates
    var shapes = ShapeTable(for: templates)
    let inner = try shapes.shape(["name", "html", "phrase"])
    let outer = try shapes.shape(["name", "html", "phrase", "known"])
    var store = ValueStore()
    let values = [
      store.text(Self.name), store.markup(Self.html.utf8), .pattern(pattern),
    ]
    let known = store.record(inner, values)
    let whole = store.record(outer, values + [known])

    let input = PartialInput.record(
      outer, [.dynamic(0, .scalar), .dynamic(1, .scalar), .static(values[2]), .static(known)])
    var bodies = SectionBodies()
    let specialized = Specializer.specialize(
      page, with: input, templates: templates, shapes: shapes, store: store,
      local: ValueStore(isLocal: true), bodies: &bodies)
    let program = try #require(specialized)
    var output = ByteBuffer()
    var interpreter = ResidualRenderer()
    interpreter.render(
      program, inputs: Array(values[..<2]), shared: store, local: ValueStore(isLocal: true),
      into: &output)
    var renderer = Renderer(templates: templates, shapes: shapes, shared: store)
    let rendered = try renderer.text(of: page, with: whole)
    #expect(output.withBytes { String(decoding: $0, as: UTF8.self) } == rendered)
    return rendered
  }

  @Test(arguments: [
    ("page", "R &amp; &lt;D&gt; &quot;x&quot;\\|<b title=\"x\">a</b>"),
    ("page.html", "R &amp; &lt;D&gt; &quot;x&quot;\\|<b title=\"x\">a</b>"),
    (
      "page.xml",
      "R &amp; &lt;D&gt; &quot;x&quot;\\|&lt;b title=&quot;x&quot;&gt;a&lt;/b&gt;"
    ),
    ("page.json", #"R & \u003cD> \"x\"\\|\u003cb title=\"x\">a\u003c/b>"#),
    ("page.txt", "R & <D> \"x\"\\|<b title=\"x\">a</b>"),
  ])
  func `is told by its name, and decides how values are escaped`(
    name: String, expected: String
  ) throws {
    #expect(try render(name, "{{name}}|{{html}}") == expected)
    #expect(try render(name, "{{known.name}}|{{#known}}{{html}}{{/known}}") == expected)
  }

  @Test(arguments: ["page", "page.xml", "page.json", "page.txt"])
  func `does not matter to tags that switch escaping off, nor to its own text`(
    name: String
  ) throws {
    #expect(
      try render(name, "<\"&\\ {{{name}}}{{&html}}") == "<\"&\\ \(Self.name)\(Self.html)")
  }

  @Test(arguments: [
    ("page", "“R &amp; &lt;D&gt; &quot;x&quot;\\” &amp; &quot;<b title=\"x\">a</b>&quot;"),
    ("page.json", #"“R & \u003cD> \"x\"\\” & \"\u003cb title=\"x\">a\u003c/b>\""#),
    (
      "page.xml",
      "“R &amp; &lt;D&gt; &quot;x&quot;\\” &amp; &quot;&lt;b title=&quot;x&quot;&gt;a&lt;/b&gt;&quot;"
    ),
    ("page.txt", "“R & <D> \"x\"\\” & \"<b title=\"x\">a</b>\""),
  ])
  func `is that of the patterns that it shows`(name: String, expected: String) throws {
    #expect(try render(name, "{{phrase}}") == expected)
    #expect(try render(name, "{{#known}}{{phrase}}{{/known}}") == expected)
  }

  @Test func `is each partial's own`() throws {
    #expect(
      try render(
        "page", "{{>a.json}}{{name}}{{>b.txt}}",
        partials: ["a.json": "\"{{name}}\"{{>b.txt}} ", "b.txt": " {{html}}"])
        == #""R & \u003cD> \"x\"\\" <b title="x">a</b> R &amp; &lt;D&gt; &quot;x&quot;\ <b title="x">a</b>"#
    )
  }

  @Test func `goes with the text that stands in a parent's block`() throws {
    #expect(
      try render(
        "page", "{{<frame.json}}{{$body}}{{name}}{{/body}}{{/frame.json}}",
        partials: ["frame.json": "{{$body}}{{/body}}|{{known.name}}"])
        == #"R &amp; &lt;D&gt; &quot;x&quot;\|R & \u003cD> \"x\"\\"#)
  }

  @Test func `is kept by a pattern inside a pattern, and after it`() throws {
    #expect(
      try render(
        "page.json", "{{phrase}}", phrase: "{{>inner}}\"{{{html}}}",
        partials: ["inner": "{{name}} ", "unused": "{{phrase}}"])
        == #"R &amp; &lt;D&gt; &quot;x&quot;\ \"\u003cb title=\"x\">a\u003c/b>"#)
  }
}
