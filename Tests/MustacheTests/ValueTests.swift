import Testing

@Suite("Values")
struct ValueTests {
  @Test(arguments: [
    RenderingCase("no tags at all", "a & <b>\r\n}} {", gives: "a & <b>\r\n}} {"),
    RenderingCase("an empty template", "", gives: ""),
    RenderingCase("a text", "[{{name}}]", data: "name: Ringing", gives: "[Ringing]"),
    RenderingCase("two in a row", "{{a}}{{b}}", data: "{a: 1, b: 2}", gives: "12"),
    RenderingCase("white space in the tag", "{{ \t\n name \r\n}}", data: "name: x", gives: "x"),
    RenderingCase(
      "what HTML can't hold is escaped", "{{it}}", data: "it: '<a href=\"x\">&amp;'",
      gives: "&lt;a href=&quot;x&quot;&gt;&amp;amp;"),
    RenderingCase(
      "apostrophes and other letters stay", "{{it}}", data: "it: l'été 説明 😀 `=/",
      gives: "l'été 説明 😀 `=/"),
    RenderingCase(
      "three braces show it raw", "{{{it}}} {{{ it }}}", data: "it: a < b & c",
      gives: "a < b & c a < b & c"),
    RenderingCase(
      "an ampersand shows it raw", "{{&it}} {{& it }}", data: "it: <br>", gives: "<br> <br>"),
    RenderingCase("a number as it is written", "{{n}}", data: "n: 1.50", gives: "1.50"),
    RenderingCase("true", "{{yes}}", data: "yes: true", gives: "true"),
    RenderingCase("nothing", "[{{none}}]", data: "none: ~", gives: "[]"),
    RenderingCase("a name that nothing has", "[{{other}}]", data: "name: x", gives: "[]"),
    RenderingCase("data that holds nothing", "[{{name}}{{.}}]", gives: "[]"),
    RenderingCase(
      "a list or record shows nothing", "[{{a}}{{b}}]", data: "{a: [1], b: {c: d}}",
      gives: "[]"),
    RenderingCase(
      "text around a value alone on its line", "a\n {{b}} \nc\n", data: "b: x",
      gives: "a\n x \nc\n"),
  ])
  func `are shown`(example: RenderingCase) throws {
    #expect(try example.rendered() == example.expected)
  }

  @Test(arguments: [
    RenderingCase("within records", "{{a.b.c}}", data: "a: {b: {c: x}}", gives: "x"),
    RenderingCase("raw", "{{{a.b}}}{{&a.b}}", data: "a: {b: <}", gives: "<<"),
    RenderingCase("as a section", "{{#a.b}}{{c}}{{/a.b}}", data: "a: {b: {c: x}}", gives: "x"),
    RenderingCase("inverted", "{{^a.b}}none{{/a.b}}", data: "a: {c: x}", gives: "none"),
    RenderingCase(
      "from an outer record", "{{#in}}{{a.b}}{{/in}}", data: "{in: {c: 1}, a: {b: x}}",
      gives: "x"),
    RenderingCase(
      "the first name decides which record is meant", "[{{#in}}{{a.b}}{{/in}}]",
      data: "{in: {a: {}}, a: {b: x}}", gives: "[]"),
    RenderingCase("not through a text", "[{{a.b.c}}]", data: "a: {b: text}", gives: "[]"),
    RenderingCase("not through a list", "[{{a.b}}]", data: "a: [{b: x}]", gives: "[]"),
    RenderingCase("not through nothing", "[{{x.y.z}}]", data: "a: 1", gives: "[]"),
  ])
  func `are found by dotted names`(example: RenderingCase) throws {
    #expect(try example.rendered() == example.expected)
  }

  @Test(arguments: [
    RenderingCase("the page's own text", "{{.}}", data: "a < b", gives: "a &lt; b"),
    RenderingCase("raw", "{{{.}}}{{&.}}", data: "<", gives: "<<"),
    RenderingCase(
      "each item of a list", "{{#l}}<{{.}}>{{/l}}", data: "l: [1, x, é]",
      gives: "<1><x><é>"),
    RenderingCase(
      "lists in lists", "{{#l}}({{#.}}{{.}}{{/.}}){{/l}}", data: "l: [[1, 2], [3], []]",
      gives: "(12)(3)()"),
    RenderingCase(
      "the page's own list", "{{#.}}{{n}};{{/.}}", data: "[{n: 1}, {n: 2}]",
      gives: "1;2;"),
    RenderingCase(
      "inverted items", "{{#l}}{{^.}}0{{/.}}{{.}}{{/l}}", data: "l: [~, 1, '', 2]",
      gives: "0102"),
    RenderingCase(
      "the text of a section", "{{#name}}“{{.}}”{{/name}}", data: "name: x",
      gives: "“x”"),
  ])
  func `are the context itself where the name is a full stop`(example: RenderingCase) throws {
    #expect(try example.rendered() == example.expected)
  }
}
