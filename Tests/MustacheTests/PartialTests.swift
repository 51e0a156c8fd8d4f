import Diagnostics
import Testing

@Suite("Partials")
struct PartialTests {
  @Test(arguments: [
    RenderingCase("within a line", "a{{>p}}c", partials: ["p": "b"], gives: "abc"),
    RenderingCase(
      "with the values of the place", "{{#l}}{{>p}}{{/l}}",
      data: "{b: x, l: [{a: 1}, {a: 2}]}", partials: ["p": "{{a}}{{b}} "], gives: "1x 2x "),
    RenderingCase(
      "by a name with slashes and dots", "{{> a/b.html }}",
      partials: ["a/b.html": "x"], gives: "x"),
    RenderingCase("that is empty", "[{{>p}}]", partials: ["p": ""], gives: "[]"),
    RenderingCase(
      "that start with a byte order mark", "[{{>p}}]", partials: ["p": "\u{FEFF}a"],
      gives: "[a]"),
    RenderingCase("in partials", "{{>a}}!", partials: ["a": "<{{>b}}>", "b": "x"], gives: "<x>!"),
    RenderingCase(
      "in themselves, as deep as the data", "{{>tree}}",
      data: "{n: 1, in: [{n: 2, in: []}, {n: 3, in: [{n: 4, in: []}]}]}",
      partials: ["tree": "{{n}}({{#in}}{{>tree}}{{/in}})"], gives: "1(2()3(4()))"),
  ])
  func `are included`(example: RenderingCase) throws {
    #expect(try example.rendered() == example.expected)
  }

  @Test(arguments: [
    RenderingCase(
      "each of their lines", "a\n  {{>p}}\nb", partials: ["p": "x\ny\n"],
      gives: "a\n  x\n  y\nb"),
    RenderingCase(
      "a last line without an end", " {{>p}}\nb", partials: ["p": "x\ny"],
      gives: " x\n yb"),
    RenderingCase(
      "with tabs and carriage returns", "\t{{>p}}\r\nb", partials: ["p": "x\r\ny\r\n"],
      gives: "\tx\r\n\ty\r\nb"),
    RenderingCase(
      "deeper in partials of partials", " {{>a}}\n",
      partials: [
        "a": "1\n  {{>b}}\n2\n", "b": "x\ny\n",
      ], gives: " 1\n   x\n   y\n 2\n"),
    RenderingCase(
      "not empty lines", "  {{>p}}\n", partials: ["p": "x\n\ny\n"],
      gives: "  x\n\n  y\n"),
    RenderingCase(
      "not the lines of a value", "  {{>p}}\n", data: "v: \"1\\n2\"",
      partials: ["p": "{{v}}\n"], gives: "  1\n2\n"),
    RenderingCase(
      "not within a line", "  a {{>p}}\n", partials: ["p": "x\ny\n"],
      gives: "  a x\ny\n\n"),
    RenderingCase(
      "not after a value", "{{v}} {{>p}}\n", data: "v: 1", partials: ["p": "x\ny"],
      gives: "1 x\ny\n"),
    RenderingCase(
      "sections in them", "  {{>p}}\n", data: "l: [1, 2]",
      partials: ["p": "{{#l}}\n- {{.}}\n{{/l}}\n"], gives: "  - 1\n  - 2\n"),
    RenderingCase(
      "partials within their lines only once", "  {{>a}}\n",
      partials: [
        "a": "x {{>b}}\ny\n", "b": "1\n2",
      ], gives: "  x 1\n2\n  y\n"),
    RenderingCase(
      "two that follow one another", " {{>p}}\n  {{>p}}\n", partials: ["p": "x\n"],
      gives: " x\n  x\n"),
  ])
  func `alone on their line are indented`(example: RenderingCase) throws {
    #expect(try example.rendered() == example.expected)
  }

  @Test(arguments: [
    RenderingCase(
      "by a value", "{{>*which}}", data: "which: b", partials: ["a": "1", "b": "2"],
      gives: "2"),
    RenderingCase(
      "by a dotted value", "{{>*card.kind}}", data: "card: {kind: a}",
      partials: ["a": "1"], gives: "1"),
    RenderingCase(
      "by the item itself", "{{#l}}{{> * . }}{{/l}}", data: "l: [a, b, a]",
      partials: ["a": "1", "b": "2"], gives: "121"),
    RenderingCase(
      "with indentation", "  {{>*which}}\n", data: "which: a",
      partials: ["a": "1\n2\n"], gives: "  1\n  2\n"),
  ])
  func `are chosen by the data`(example: RenderingCase) throws {
    #expect(try example.rendered() == example.expected)
  }

  @Test(arguments: [
    ("{{>cart}}", "1:1: error: there is no template “cart”; did you mean “card”?"),
    ("a\n  {{>footer}}", "2:3: error: there is no template “footer”; known: “card”, “page”"),
    ("{{<cart}}{{/cart}}", "1:1: error: there is no template “cart”; did you mean “card”?"),
    ("é {{>*name}}", "1:3: error: there is no template “crad”; did you mean “card”?"),
    ("{{<*name}}{{/*name}}", "1:1: error: there is no template “crad”; did you mean “card”?"),
    ("{{>*other}}", "1:1: error: there is no template “”; known: “card”, “page”"),
  ])
  func `that do not exist stop the page`(
    template: String, message: String
  ) throws {
    let templates = TemplateSet(template, partials: ["card": "x"])
    let problem = try #require(throws: Diagnostic.self) { try templates.render("name: crad") }
    #expect(problem.description == "page:\(message)")
  }

  @Test(arguments: [
    ("[{{>cart}}]", "[]"), ("a\n  {{>footer}}\nb", "a\nb"), ("[{{>*name}}]", "[]"),
    ("[{{<cart}}{{$b}}x{{/b}}{{/cart}}]", "[]"), ("[{{<*name}}{{/*name}}]", "[]"),
  ])
  func `that do not exist render as nothing where that is asked for`(
    template: String, expected: String
  ) throws {
    #expect(
      try TemplateSet(template).render("name: crad", unknownTemplates: .empty) == expected)
  }
}
