import Testing

@Suite("Sections")
struct SectionTests {
  @Test(arguments: [
    RenderingCase("true", "[{{#a}}x{{/a}}]", data: "a: true", gives: "[x]"),
    RenderingCase("false", "[{{#a}}x{{/a}}]", data: "a: false", gives: "[]"),
    RenderingCase("nothing", "[{{#a}}x{{/a}}]", data: "a: ~", gives: "[]"),
    RenderingCase("missing", "[{{#a}}x{{/a}}]", gives: "[]"),
    RenderingCase("an empty text", "[{{#a}}x{{/a}}]", data: "a: ''", gives: "[]"),
    RenderingCase("an empty list", "[{{#a}}x{{/a}}]", data: "a: []", gives: "[]"),
    RenderingCase("an empty record", "[{{#a}}x{{/a}}]", data: "a: {}", gives: "[x]"),
    RenderingCase("the text false in quotes", "[{{#a}}x{{/a}}]", data: "a: 'false'", gives: "[x]"),
    RenderingCase(
      "a list, once for each item", "{{#l}}{{n}},{{/l}}",
      data: "l: [{n: 1}, {n: 2}, {n: 3}]", gives: "1,2,3,"),
    RenderingCase(
      "items that are false run too", "{{#l}}x{{/l}}", data: "l: [false, ~, '', []]",
      gives: "xxxx"),
    RenderingCase(
      "outer names are seen inside", "{{#r}}{{a}}{{b}}{{/r}}",
      data: "{a: 1, b: 2, r: {b: 3}}", gives: "13"),
    RenderingCase(
      "a field that is nothing hides the outer one", "[{{#r}}{{a}}{{/r}}]",
      data: "{a: 1, r: {a: ~}}", gives: "[]"),
    RenderingCase(
      "one in another of the same name", "{{#a}}({{#a}}{{b}}{{/a}}){{/a}}",
      data: "a: [{b: 1, a: [{b: 2}, {b: 3}]}, {b: 4, a: true}]", gives: "(23)(4)"),
    RenderingCase(
      "one after another", "{{#a}}1{{/a}}{{#b}}2{{/b}}{{#a}}3{{/a}}",
      data: "{a: true, b: false}", gives: "13"),
    RenderingCase("white space in the tags", "{{# a }}x{{/ a }}", data: "a: true", gives: "x"),
  ])
  func `run for what is true`(example: RenderingCase) throws {
    #expect(try example.rendered() == example.expected)
  }

  @Test(arguments: ["a: false", "a: ~", "a: ''", "a: []", "b: 1", ""])
  func `inverted ones run for what is false`(data: String) throws {
    #expect(try TemplateSet("[{{^a}}none{{/a}}]").render(data) == "[none]")
  }

  @Test(arguments: ["a: true", "a: x", "a: 0", "a: [~]", "a: {}", "a: 'false'"])
  func `inverted ones are skipped for what is true`(data: String) throws {
    #expect(try TemplateSet("[{{^a}}none{{/a}}]").render(data) == "[]")
  }

  @Test(arguments: [
    RenderingCase(
      "tags alone on their lines leave none", "a\n{{#s}}\nb\n{{/s}}\nc\n",
      data: "s: true", gives: "a\nb\nc\n"),
    RenderingCase(
      "indented tags too", "a\n  {{#s}}  \n  b\n\t{{/s}}\t\nc", data: "s: true",
      gives: "a\n  b\nc"),
    RenderingCase(
      "with carriage returns", "a\r\n{{#s}}\r\nb\r\n{{/s}}\r\nc", data: "s: true",
      gives: "a\r\nb\r\nc"),
    RenderingCase("inverted tags too", "a\n{{^s}}\nb\n{{/s}}\nc\n", gives: "a\nb\nc\n"),
    RenderingCase("on the first and last line", "{{#s}}\nb\n{{/s}}", data: "s: true", gives: "b\n"),
    RenderingCase(
      "not with text on the line", "a {{#s}}\nb\n{{/s}} c\n", data: "s: true",
      gives: "a \nb\n c\n"),
    RenderingCase(
      "not two on a line", "{{#s}} {{/s}}\n{{#s}}{{/s}}\n", data: "s: true",
      gives: " \n\n"),
    RenderingCase(
      "for each item", "{{#l}}\n- {{.}}\n{{/l}}\n.", data: "l: [1, 2]",
      gives: "- 1\n- 2\n."),
  ])
  func `take no room of their own`(example: RenderingCase) throws {
    #expect(try example.rendered() == example.expected)
  }
}
