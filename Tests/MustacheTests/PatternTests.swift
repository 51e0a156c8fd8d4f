import Diagnostics
import Mustache
import Testing

@Suite("Patterns as values")
struct PatternTests {
  /// Renders a page that sees `name` (`R & D`), `html` (`<b>x</b>`) and a pattern of the given
  /// text as `phrase`.
  private func render(
    _ template: String, phrase: String, escapesText: Bool = true
  ) throws -> String {
    var library = TemplateLibrary()
    let page = library.add("page", file: SourceFile(path: "page", text: template))
    _ = library.add("inner", file: SourceFile(path: "inner", text: "<{{name}}>"))
    let pattern = library.addUnnamed(
      file: SourceFile(path: "phrase", text: phrase), escapesText: escapesText)
    #expect(library.log.isEmpty)
    var shapes = ShapeTable(for: library.templates)
    var store = ValueStore()
    let context = store.record(
      try shapes.shape(["name", "html", "phrase"]),
      [store.text("R & D"), store.markup("<b>x</b>".utf8), .pattern(pattern)])
    var renderer = Renderer(templates: library.templates, shapes: shapes, shared: store)
    return try renderer.text(of: page, with: context)
  }

  @Test(arguments: [
    ("<p>{{phrase}}</p>", "a & b < c", "<p>a &amp; b &lt; c</p>"),
    ("{{phrase}}", "“{{name}}”", "“R &amp; D”"),
    ("{{{phrase}}}", "\"{{name}}\"", "&quot;R &amp; D&quot;"),
    ("{{phrase}}", "{{{name}}} {{&name}}", "R & D R & D"),
    ("{{phrase}}", "<{{html}}> {{{html}}}", "&lt;<b>x</b>&gt; <b>x</b>"),
    ("{{phrase}}", "{{>inner}} & {{#name}}>{{/name}}", "<R &amp; D> &amp; &gt;"),
    ("{{phrase}}", "a\n& b", "a\n&amp; b"),
    ("{{phrase}}", "", ""),
    ("{{#phrase}}[{{.}}]{{/phrase}}", "a", "[a]"),
    ("{{^phrase}}none{{/phrase}}", "", ""),
    ("{{phrase}}{{phrase}}", "a", "aa"),
  ])
  func `their own text is escaped, and what they show once`(
    template: String, phrase: String, expected: String
  ) throws {
    #expect(try render(template, phrase: phrase) == expected)
  }

  @Test func `their own text can be HTML`() throws {
    #expect(
      try render("{{phrase}}", phrase: "<i>{{name}}</i>", escapesText: false)
        == "<i>R &amp; D</i>")
  }

  @Test func `they are rendered with the names of the place`() throws {
    var library = TemplateLibrary()
    let page = library.add(
      "page", file: SourceFile(path: "page", text: "{{phrase}};{{#in}}{{phrase}}{{/in}}"))
    let pattern = library.addUnnamed(file: SourceFile(path: "phrase", text: "n={{n}}"))
    var shapes = ShapeTable(for: library.templates)
    var store = ValueStore()
    let inner = store.record(try shapes.shape(["n"]), [store.text("2")])
    let context = store.record(
      try shapes.shape(["n", "in", "phrase"]), [store.text("1"), inner, .pattern(pattern)])
    var renderer = Renderer(templates: library.templates, shapes: shapes, shared: store)
    #expect(try renderer.text(of: page, with: context) == "n=1;n=2")
  }

  @Test func `their lines are not indented`() throws {
    #expect(try render("  {{phrase}}\n", phrase: "a\nb") == "  a\nb\n")
  }

  @Test(arguments: [
    ("{{#in}}{{phrase}}{{/in}}", []),
    (
      "{{phrase}}",
      [
        "en:1:1: error: nothing is named “number” here; known: “in”, “phrase”",
        "fr:2:1: error: nothing is named “number” here; known: “in”, “phrase”",
      ]
    ),
  ])
  func `they are checked where they are shown, in every language`(
    template: String, messages: [String]
  ) {
    var library = TemplateLibrary()
    let page = library.add("page", file: SourceFile(path: "page", text: template))
    let phrases = [("en", "{{number}}"), ("fr", "é\n{{number}}")].map { path, text in
      library.addUnnamed(file: SourceFile(path: path, text: text))
    }
    var checker = TemplateChecker(library.templates)
    checker.check(
      page,
      with: RecordType([
        (name: "phrase", type: .patterns(phrases)),
        (name: "in", type: .record(RecordType([(name: "number", type: .scalar)]))),
      ]))
    #expect(checker.log.diagnostics.map(\.description) == messages)
  }

  @Test func `one that shows itself is found`() {
    var library = TemplateLibrary()
    let page = library.add("page", file: SourceFile(path: "page", text: "{{phrase}}"))
    let phrase = library.addUnnamed(
      file: SourceFile(path: "Locales/en.yaml", text: "a: \"{{phrase}}\""), range: 4..<14)
    var checker = TemplateChecker(library.templates)
    checker.check(page, with: RecordType([(name: "phrase", type: .patterns([phrase]))]))
    #expect(
      checker.log.diagnostics.map(\.description) == [
        "Locales/en.yaml:1:5: error: the template “Locales/en.yaml” includes itself without end; "
          + "include it in a section that becomes false"
      ])
  }
}
