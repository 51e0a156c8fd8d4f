import Bytes
import Diagnostics
import Mustache
import Testing

@Suite("Shared and local values")
struct StoreTests {
  /// A renderer whose shared store holds two codes, and what its pages are made of.
  private struct Site: ~Copyable {
    var renderer: Renderer
    let page: TemplateID
    let codes: [Value]
    let pageShape: Shape

    init(_ template: String) throws {
      let templates = TemplateSet(template)
      var shapes = ShapeTable(for: templates.templates)
      let pageShape = try shapes.shape(["pair", "title", "codes"])
      let codeShape = try shapes.shape(["number", "phrase"])
      var shared = ValueStore()
      codes = [("180", "Ringing"), ("407", "Proxy <Auth>")].map { number, phrase in
        shared.record(codeShape, [shared.text(number), shared.text(phrase)])
      }
      page = templates.page
      self.pageShape = pageShape
      renderer = Renderer(templates: templates.templates, shapes: shapes, shared: shared)
    }

    /// Renders one page with its own values.
    mutating func render(_ title: String, _ order: [Int]) throws -> String {
      renderer.local.removeAll()
      let fields = [
        renderer.local.list(order.map { codes[$0] }), renderer.local.text(title), .flag(true),
      ]
      return try renderer.text(of: page, with: renderer.local.record(pageShape, fields))
    }
  }

  @Test func `a page's own records hold shared ones`() throws {
    var site = try Site("{{title}}: {{#pair}}{{number}} {{phrase}} {{{phrase}}};{{/pair}}")
    #expect(
      try site.render("R & D", [0, 1])
        == "R &amp; D: 180 Ringing Ringing;407 Proxy &lt;Auth&gt; Proxy <Auth>;")
  }

  @Test func `the next page has forgotten the page before`() throws {
    var site = try Site("{{title}}:{{#pair}} {{number}}{{/pair}}")
    #expect(try site.render("a long title", [0, 1]) == "a long title: 180 407")
    #expect(try site.render("b", [1]) == "b: 407")
    #expect(try site.render("", []) == ":")
  }

  @Test func `the same page twice has the same bytes`() throws {
    var site = try Site("  {{#pair}}\n  <{{phrase}}>\n  {{/pair}}\n{{title}}")
    let first = try site.render("é", [1, 0])
    #expect(first == "  <Proxy &lt;Auth&gt;>\n  <Ringing>\né")
    #expect(try site.render("é", [1, 0]) == first)
  }

  @Test func `a page that stopped leaves nothing behind`() throws {
    let templates = TemplateSet(
      "{{#a}}\n  {{>*a}}\n{{/a}}.", partials: ["bad": "x\n {{>bad}}\n", "good": "y\n"])
    var shapes = ShapeTable(for: templates.templates)
    let shape = try shapes.shape(["a"])
    var renderer = Renderer(
      templates: templates.templates, shapes: shapes, shared: ValueStore())
    let bad = renderer.local.record(shape, [renderer.local.text("bad")])
    let good = renderer.local.record(shape, [renderer.local.text("good")])
    #expect(try renderer.text(of: templates.page, with: good) == "  y\n.")
    #expect(throws: Diagnostic.self) { try renderer.text(of: templates.page, with: bad) }
    #expect(try renderer.text(of: templates.page, with: good) == "  y\n.")
  }

  @Test func `pages follow one another in one buffer`() throws {
    let templates = TemplateSet("a{{.}}\n")
    var renderer = Renderer(
      templates: templates.templates,
      shapes: ShapeTable(for: templates.templates), shared: ValueStore())
    var output = ByteBuffer(capacity: 1)
    for text in ["1", String(repeating: "&", count: 100)] {
      try renderer.render(templates.page, with: renderer.local.text(text), into: &output)
    }
    let expected = "a1\na" + String(repeating: "&amp;", count: 100) + "\n"
    #expect(output.withBytes { String(decoding: $0, as: UTF8.self) } == expected)
    output.removeAll()
    #expect(output.withBytes { $0.isEmpty })
  }

  @Test func `markup is shown as it is, text is escaped`() throws {
    let templates = TemplateSet("{{#.}}{{.}} {{/.}}")
    var store = ValueStore()
    let list = store.list([store.markup("<b>".utf8), store.text("<b>"), store.text("b".utf8)])
    var renderer = Renderer(
      templates: templates.templates,
      shapes: ShapeTable(for: templates.templates), shared: store)
    #expect(try renderer.text(of: templates.page, with: list) == "<b> &lt;b&gt; b ")
  }

  @Test func `a store gives back what it holds`() {
    var store = ValueStore()
    let items = [store.text("é"), store.markup("<b>".utf8)]
    let list = store.list(items)
    #expect(store.count(of: list) == 2)
    var bytes: [UInt8] = []
    for index in items.indices { store.append(store.item(index, of: list), to: &bytes) }
    #expect(String(decoding: bytes, as: UTF8.self) == "é<b>")
    #expect(store.item(0, of: list).isIdentical(to: items[0]))
    #expect(!items[0].isIdentical(to: store.text("é")))
  }

  @Test func `stores that began as the same one become one again`() throws {
    let templates = TemplateSet(
      "{{#.}}{{title}}: {{#items}}{{.}} {{/items}}{{^items}}none{{/items}};{{/.}}")
    var shapes = ShapeTable(for: templates.templates)
    let shape = try shapes.shape(["title", "items"])
    var common = ValueStore()
    let title = common.text("Codes")
    let start = common.size
    let parts = [["180", "<407>"], [], ["503"]].map { numbers in
      var store = common
      let items = store.list(numbers.map { store.text($0) })
      let record = store.record(shape, [title, items])
      return (store, record)
    }
    var store = common
    let records = parts.map { part, record in store.append(part, after: start)(record) }
    let list = store.list(records)
    var renderer = Renderer(templates: templates.templates, shapes: shapes, shared: store)
    let text = try renderer.text(of: templates.page, with: list)
    #expect(text == "Codes: 180 &lt;407&gt; ;Codes: none;Codes: 503 ;")
  }

  @Test(arguments: [("plain", "plain"), ("<a & \"b\">'", "&lt;a &amp; &quot;b&quot;&gt;'")])
  func `text outside of templates can be escaped alike`(text: String, html: String) {
    #expect(HTML.escaped(text) == html)
  }
}
